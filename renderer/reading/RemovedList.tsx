import type { RemovedSpan } from '../../data/article.ts';
import { reading as messages } from '../messages/reading.ts';
import styles from './about.module.css';

interface Props {
  readonly removed: readonly RemovedSpan[];
  readonly showsInPlace: boolean;
  readonly onShowInPlace: (shows: boolean) => void;
}

/** What cleaning left out of the text and why, with a switch to see it where it stood. */
export function RemovedList({ removed, showsInPlace, onShowInPlace }: Props) {
  return (
    <section className={styles['removed']}>
      <h2>{messages.about.removed(removed.length)}</h2>
      <p className={styles['hint']}>{messages.about.removedHint}</p>
      <label>
        <input type="checkbox" checked={showsInPlace} onChange={(event) => onShowInPlace(event.target.checked)} />{' '}
        {messages.about.showInPlace}
      </label>
      <ul>
        {removed.map((span) => (
          <li key={`${span.before} ${span.reason} ${span.text}`}>
            <bdi className={styles['passage']}>{span.text}</bdi>{' '}
            <span className={styles['hint']}>{messages.about.reasons[span.reason]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
