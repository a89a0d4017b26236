import { reading as messages } from '../messages/reading.ts';
import { unplaced as unplacedMessages } from '../messages/unplaced.ts';
import { EntryCard } from './EntryCard.tsx';
import type { NotesProps } from './notes-props.ts';
import styles from './notes.module.css';
import { PlacingChoices } from './PlacingChoices.tsx';

/** Notes whose words are no longer in the text, with what stood around them and where they may belong. */
export function UnplacedTray(props: NotesProps) {
  const { notes, placing, language } = props;
  const { unplaced } = notes;
  if (unplaced.length === 0) return null;
  return (
    <details className={styles['unplaced']}>
      <summary>{messages.notes.unplaced(unplaced.length)}</summary>
      <p className={styles['hint']}>
        <bdi>{unplacedMessages.hint}</bdi>
      </p>
      <ol className={styles['list']}>
        {unplaced.map((entry) => (
          <li key={entry.note.id}>
            <EntryCard {...props} entry={entry} />
            {!entry.isGone && !entry.unsaved && <PlacingChoices {...placing} note={entry.note} language={language} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
