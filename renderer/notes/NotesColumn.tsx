import { useRef } from 'react';
import { reading as messages } from '../messages/reading.ts';
import { EntryCard } from './EntryCard.tsx';
import { countOf } from './note-entries.ts';
import type { NotesProps } from './notes-props.ts';
import { NotesHint } from './NotesHint.tsx';
import { UnplacedTray } from './UnplacedTray.tsx';
import { WholeNotes } from './WholeNotes.tsx';
import { type MeasuredPage, useMarginTops } from './use-margin-tops.ts';
import styles from './notes.module.css';

interface Props extends NotesProps {
  readonly page: MeasuredPage;
}

/** Notes beside the text, each at the height of its highlight where there is room. */
export function NotesColumn({ page, ...props }: Props) {
  const { notes, selectedId } = props;
  const column = useRef<HTMLOListElement>(null);
  useMarginTops(column, notes.placed, selectedId, page);
  return (
    <aside className={styles['column']} aria-label={messages.notes.region}>
      <UnplacedTray {...props} />
      <WholeNotes {...props} />
      {countOf(notes) === 0 && <NotesHint />}
      <ol ref={column} className={styles['margin']}>
        {notes.placed.map((entry) => (
          <li key={entry.note.id} data-entry={entry.note.id}>
            <EntryCard {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
