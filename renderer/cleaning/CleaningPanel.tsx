import type { Article } from '../../data/article.ts';
import { blockText } from '../../data/cleaning/passages.ts';
import type { PutBack } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { cleaning as messages } from '../messages/cleaning.ts';
import { useCleaning } from './cleaning-context.ts';
import styles from './cleaning.module.css';
import { excerpt } from './excerpt.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  readonly article: Article;
  readonly putBack: readonly PutBack[];
  readonly showsInPlace: boolean;
  readonly onShowInPlace: (shows: boolean) => void;
}

/** What is left out of the text, why and where it stood, to be put back; and what was put back. */
export function CleaningPanel({ article, putBack, showsInPlace, onShowInPlace }: Props) {
  const { removed } = article;
  const frame = useKeptFocus(article.textHash);
  if (removed.length === 0 && putBack.length === 0) return null;
  return (
    <section ref={frame} className={styles['panel']} tabIndex={-1} aria-label={messages.leftOut(removed.length)}>
      {removed.length > 0 && <LeftOut article={article} showsInPlace={showsInPlace} onShowInPlace={onShowInPlace} />}
      {putBack.length > 0 && <IsBack putBack={putBack} />}
    </section>
  );
}

function LeftOut({ article, showsInPlace, onShowInPlace }: Omit<Props, 'putBack'>) {
  const { removed, blocks } = article;
  const clean = useCleaning();
  return (
    <>
      <h2>{messages.leftOut(removed.length)}</h2>
      <p className={styles['hint']}>{messages.leftOutHint}</p>
      <div className={styles['choices']}>
        <label>
          <input type="checkbox" checked={showsInPlace} onChange={(event) => onShowInPlace(event.target.checked)} />{' '}
          {messages.showInPlace}
        </label>
        {removed.length > 1 && (
          <Button kind="quiet" onPress={() => clean({ putBack: removed.map((_, index) => index) })}>
            {messages.putAllBack}
          </Button>
        )}
      </div>
      <ul>
        {removed.map((span, index) => (
          <PassageLine
            key={`${span.before} ${span.reason} ${span.text}`}
            text={span.text}
            note={`${messages.reasons[span.reason]}, ${placeOf(blocks, span.before)}`}
            label={messages.putBack}
            name={messages.putBackOne(excerpt(span.text))}
            onPress={() => clean({ putBack: [index] })}
          />
        ))}
      </ul>
    </>
  );
}

function IsBack({ putBack }: Pick<Props, 'putBack'>) {
  const clean = useCleaning();
  return (
    <>
      <h2>{messages.isBack(putBack.length)}</h2>
      <ul>
        {putBack.map(({ text, reason, block }, index) => (
          <PassageLine
            key={`${block} ${reason} ${text}`}
            text={text}
            note={messages.reasons[reason]}
            label={messages.leaveOut}
            name={messages.leaveOutOne(excerpt(text))}
            onPress={() => clean({ leaveOut: [index] })}
          />
        ))}
      </ul>
    </>
  );
}

interface PassageLineProps {
  readonly text: string;
  readonly note: string;
  readonly label: string;
  readonly name: string;
  readonly onPress: () => void;
}

function PassageLine({ text, note, label, name, onPress }: PassageLineProps) {
  return (
    <li>
      <span className={styles['words']}>
        <bdi className={styles['passage']}>{text}</bdi> <bdi className={styles['hint']}>{note}</bdi>
      </span>
      <Button kind="quiet" aria-label={name} onPress={onPress}>
        {label}
      </Button>
    </li>
  );
}

/** The block that a passage stood in front of, by its first words. */
function placeOf(blocks: Article['blocks'], before: number): string {
  const words = blocks
    .slice(before)
    .map(blockText)
    .find((text) => text.trim() !== '');
  return words === undefined ? messages.atEnd : messages.beforeWords(excerpt(words));
}
