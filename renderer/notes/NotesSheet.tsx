import { Button } from '../app/controls/Button.tsx';
import { reading as messages } from '../messages/reading.ts';
import { NotesList } from './NotesList.tsx';
import type { NotesProps } from './notes-props.ts';
import styles from './notes.module.css';

/** The notes in a sheet below the text. */
export function NotesSheet({ onClose, ...props }: NotesProps & { readonly onClose: () => void }) {
  const count = props.notes.placed.length + props.notes.unplaced.length;
  return (
    <aside className={styles['sheet']} aria-label={messages.notes.region}>
      <div className={styles['sheetHead']}>
        <h2 className={styles['sheetTitle']}>{messages.notes.count(count)}</h2>
        <Button kind="quiet" onPress={onClose}>
          {messages.notes.close}
        </Button>
      </div>
      <div className={styles['sheetBody']}>
        <NotesList {...props} />
      </div>
    </aside>
  );
}
