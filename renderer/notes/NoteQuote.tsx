import type { Note } from '../../data/annotation.ts';
import { reading as messages } from '../messages/reading.ts';
import styles from './note-card.module.css';

interface Props {
  readonly note: Note;
  readonly language: string | undefined;
  /** Goes to the words in the text; null where they have no place in it. */
  readonly onShow: (() => void) | null;
}

/** The highlighted words; pressing them goes to their place. Words without one are shown with what was around them. */
export function NoteQuote({ note, language, onShow }: Props) {
  if (onShow) {
    return (
      <button
        type="button"
        className={styles['quote']}
        lang={language}
        dir="auto"
        title={messages.notes.show}
        onClick={onShow}
      >
        {note.quote}
      </button>
    );
  }
  return (
    <p className={styles['quote']} lang={language} dir="auto">
      <span className={styles['context']}>{note.prefix && `…${note.prefix}`}</span>
      {note.quote}
      <span className={styles['context']}>{note.suffix && `${note.suffix}…`}</span>
    </p>
  );
}
