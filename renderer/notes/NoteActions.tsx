import type { Note } from '../../data/annotation.ts';
import { Button } from '../app/controls/Button.tsx';
import { reading as messages } from '../messages/reading.ts';
import { ColorButtons } from './ColorButtons.tsx';
import { openDraft } from './drafts.ts';
import { focusEditor, focusNeighbour } from './note-focus.ts';
import { recolor, removeNote } from './note-actions.ts';
import styles from './note-card.module.css';

/** What can be done with a note. */
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
          <Button kind="quiet" onPress={edit}>
            {note.text === '' ? messages.notes.add : messages.notes.edit}
          </Button>
        )}
        <Button kind="quiet" onPress={remove}>
          {messages.notes.remove}
        </Button>
      </span>
    </div>
  );
}
