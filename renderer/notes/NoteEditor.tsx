import { type KeyboardEvent, useRef } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { reading as messages } from '../messages/reading.ts';
import { changeDraft, closeDraft, type Draft } from './drafts.ts';
import { saveDraft } from './note-actions.ts';
import styles from './note-card.module.css';

interface Props {
  readonly draft: Draft;
  /** Something is wrong, and what can be done about it stands below. */
  readonly hasProblem: boolean;
  /** The reader is done here; the card takes the focus back. */
  readonly onDone: () => void;
}

/** The note's text while it is being written: saved on leaving it or with Ctrl+Enter, given up with Escape. */
export function NoteEditor({ draft, hasProblem, onDone }: Props) {
  const { id } = draft.note;
  const isCancelled = useRef(false);

  const save = () => {
    onDone();
    void saveDraft(id);
  };
  const cancel = () => {
    isCancelled.current = true;
    onDone();
    closeDraft(id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['editor']}>
      <textarea
        aria-label={messages.notes.text}
        rows={2}
        dir="auto"
        value={draft.text}
        onChange={(event) => changeDraft(id, { text: event.target.value })}
        onKeyDown={press}
        onBlur={() => {
          if (!isCancelled.current) void saveDraft(id);
        }}
      />
      {!hasProblem && (
        <div className={styles['editorActions']}>
          <Button kind="primary" onPress={save}>
            {messages.notes.save}
          </Button>
          <Button kind="quiet" onPress={cancel}>
            {messages.notes.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
