import { EntryCard } from './EntryCard.tsx';
import { countOf } from './note-entries.ts';
import { NotesHint } from './NotesHint.tsx';
import type { NotesProps } from './notes-props.ts';
import { UnplacedTray } from './UnplacedTray.tsx';
import { WholeNotes } from './WholeNotes.tsx';
import styles from './notes.module.css';

/** Notes one under another, for windows too narrow to have them beside the text. */
export function NotesList(props: NotesProps) {
  const { notes } = props;
  return (
    <>
      <UnplacedTray {...props} />
      <WholeNotes {...props} />
      {countOf(notes) === 0 && <NotesHint />}
      <ol className={styles['list']}>
        {notes.placed.map((entry) => (
          <li key={entry.note.id}>
            <EntryCard {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </>
  );
}
