import type { Note } from '../../data/annotation.ts';
import { reading as messages } from '../messages/reading.ts';
import { ColorButtons } from './ColorButtons.tsx';
import { openDraft } from './drafts.ts';
import { focusEditor, focusNeighbour } from './note-focus.ts';
import { recolor, removeNote } from './note-actions.ts';
import styles from './note-card.module.css';

/** What can be done with a note. Its buttons are the browser's own, for an article may have hundreds of notes. */
export function NoteActions({ note, isEditing }: { readonly note: Note; readonly isEditing: boolean }) {
  const edit = () => {
    openDraft(note);
    focusEditor(note.id);
  };
  const remove = () => {
    focusNeighbour(note.id);
    void removeNote(note);
  };
  return (
    <div className={styles['actions']}>
      <ColorButtons current={note.color} label={(color) => color} onChoose={(color) => void recolor(note, color)} />
      <span>
        {!isEditing && (
          <button type="button" className={styles['action']} onClick={edit}>
            {note.text === '' ? messages.notes.add : messages.notes.edit}
          </button>
        )}
        <button type="button" className={styles['action']} onClick={remove}>
          {messages.notes.remove}
        </button>
      </span>
    </div>
  );
}
