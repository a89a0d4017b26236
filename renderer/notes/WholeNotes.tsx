import { unplaced as messages } from '../messages/unplaced.ts';
import { EntryCard } from './EntryCard.tsx';
import type { NotesProps } from './notes-props.ts';
import styles from './notes.module.css';

/** Notes on the article as a whole. */
export function WholeNotes(props: NotesProps) {
  const { whole } = props.notes;
  if (whole.length === 0) return null;
  return (
    <section className={styles['whole']} aria-label={messages.whole}>
      <p className={styles['hint']}>{messages.whole}</p>
      <ol className={styles['list']}>
        {whole.map((entry) => (
          <li key={entry.note.id}>
            <EntryCard {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}
