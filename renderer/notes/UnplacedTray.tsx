import { reading as messages } from '../messages/reading.ts';
import { EntryCard } from './EntryCard.tsx';
import type { NotesProps } from './notes-props.ts';
import styles from './notes.module.css';

/** Notes whose words are no longer in the text, with what stood around them. */
export function UnplacedTray(props: NotesProps) {
  const { unplaced } = props.notes;
  if (unplaced.length === 0) return null;
  return (
    <details className={styles['unplaced']}>
      <summary>{messages.notes.unplaced(unplaced.length)}</summary>
      <p className={styles['hint']}>{messages.notes.unplacedHint}</p>
      <ol className={styles['list']}>
        {unplaced.map((entry) => (
          <li key={entry.note.id}>
            <EntryCard {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}
