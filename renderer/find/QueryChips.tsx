import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { parseQuery } from '../../data/query/parse-query.ts';
import { type ChipPart, type QueryChip, queryChips, withoutTerm } from '../../data/query/query-chips.ts';
import { Button } from '../app/controls/Button.tsx';
import { CloseIcon } from '../app/icons/icons.tsx';
import { changeListQuery } from '../list/list-query.ts';
import { find } from '../messages/find.ts';
import styles from './find.module.css';

/** The terms of the query as it was understood; each can be taken away. */
export function QueryChips({ text }: { readonly text: string }) {
  const chips = queryChips(parseQuery(text));
  if (chips.length === 0) return null;
  return (
    <div className={styles['chips']}>
      <TagGroup aria-label={find.terms} onRemove={(keys) => remove(text, chips, keys)}>
        <TagList className={styles['chipList'] ?? ''}>
          {chips.map((chip) => (
            <Tag key={keyOf(chip)} id={keyOf(chip)} textValue={textOf(chip)} className={styles['chip'] ?? ''}>
              <bdi>
                {chip.label.map((part, index) => (
                  <span key={`${String(index)} ${wordOf(part)}`} data-role={part.role}>
                    {wordOf(part)}
                    {part.role === 'keyword' ? ': ' : ' '}
                  </span>
                ))}
              </bdi>
              <AriaButton
                slot="remove"
                aria-label={find.removeTerm(textOf(chip))}
                className={styles['removeChip'] ?? ''}
              >
                <CloseIcon />
              </AriaButton>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      {chips.length > 1 && (
        <Button kind="quiet" onPress={() => changeListQuery({ text: '' })}>
          {find.removeAll}
        </Button>
      )}
    </div>
  );
}

const keyOf = ({ start, end }: QueryChip): string => `${String(start)}-${String(end)}`;

const wordOf = (part: ChipPart): string => ('text' in part ? part.text : find[part.role]);

const textOf = ({ label }: QueryChip): string => label.map(wordOf).join(' ');

function remove(text: string, chips: readonly QueryChip[], keys: ReadonlySet<unknown>): void {
  const doomed = chips.find((chip) => keys.has(keyOf(chip)));
  if (doomed) changeListQuery({ text: withoutTerm(text, doomed) });
}
