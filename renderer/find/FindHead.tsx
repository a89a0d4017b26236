import { useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import controls from '../app/controls/controls.module.css';
import { WithTooltip } from '../app/controls/WithTooltip.tsx';
import { TimelineIcon } from '../app/icons/icons.tsx';
import type { ListQuery } from '../list/list-query.ts';
import { find } from '../messages/find.ts';
import { timeline } from '../messages/timeline.ts';
import { classNames } from '../theme/class-names.ts';
import styles from './find.module.css';
import { QueryChips } from './QueryChips.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useSearchKeys } from './use-search-keys.ts';

interface Props {
  readonly query: ListQuery;
  readonly showsTimeline: boolean;
  readonly onToggleTimeline: () => void;
  /** The search is called for; the list it is above may be out of sight. */
  readonly onSearch: () => void;
  /** On to what was found. */
  readonly onDone: () => void;
}

/** Above the list: what it is searched for, and the way to the timeline. */
export function FindHead({ query, showsTimeline, onToggleTimeline, onSearch, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useSearchKeys(input, onSearch);
  return (
    <search aria-label={find.placeholder} className={styles['head']}>
      <div className={styles['box']}>
        <SearchBox input={input} onDone={onDone} />
        <WithTooltip label={showsTimeline ? timeline.hide : timeline.show}>
          <ToggleButton
            aria-label={timeline.title}
            isSelected={showsTimeline}
            onChange={onToggleTimeline}
            className={classNames(controls['button'], controls['quiet'])}
          >
            <TimelineIcon />
          </ToggleButton>
        </WithTooltip>
      </div>
      <QueryChips text={query.text} />
    </search>
  );
}
