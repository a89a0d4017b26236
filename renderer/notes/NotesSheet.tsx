import { useState } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { reading as messages } from '../messages/reading.ts';
import { countOf } from './note-entries.ts';
import { NotesList } from './NotesList.tsx';
import type { NotesProps } from './notes-props.ts';
import styles from './notes.module.css';

/** The notes in a sheet below the text. It is opened by its own button, or by choosing a highlight. */
export function NotesSheet(props: NotesProps) {
  const { notes, selectedId } = props;
  const [isOpen, setOpen] = useState(false);
  const [shownFor, setShownFor] = useState(selectedId);
  if (selectedId !== shownFor) {
    setShownFor(selectedId);
    if (selectedId !== null) setOpen(true);
  }
  return (
    <aside className={styles['sheet']} aria-label={messages.notes.region}>
      <Button kind="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {messages.notes.sheet(countOf(notes), isOpen)}
      </Button>
      {isOpen && (
        <div className={styles['sheetBody']}>
          <NotesList {...props} />
        </div>
      )}
    </aside>
  );
}
