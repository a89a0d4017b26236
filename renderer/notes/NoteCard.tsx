import { type KeyboardEvent, useRef } from 'react';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import highlightStyles from './highlight.module.css';
import { cardId } from './ids.ts';
import { momentPhrase } from './moment.ts';
import type { NoteEntry } from './note-entries.ts';
import { NoteActions } from './NoteActions.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteProblem } from './NoteProblem.tsx';
import { NoteQuote } from './NoteQuote.tsx';
import styles from './note-card.module.css';

interface Props extends NoteEntry {
  readonly isSelected: boolean;
  readonly onSelect: (noteId: string) => void;
  /** Goes to the highlighted words. */
  readonly onShow: (noteId: string) => void;
  /** The language of the words. */
  readonly language: string | undefined;
  /** Of the text on screen. */
  readonly textHash: string;
}

/** A highlight and what the reader wrote on it. */
export function NoteCard({ isSelected, onSelect, onShow, language, textHash, ...entry }: Props) {
  const { note, draft } = entry;
  const card = useRef<HTMLElement>(null);
  const isPlaced = 'start' in note.place;
  const select = () => onSelect(note.id);
  const backToText = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isPlaced) return;
    event.preventDefault();
    event.stopPropagation();
    onShow(note.id);
  };
  const events = { onFocus: select, onPointerDown: select, onKeyDown: backToText };
  return (
    <article
      ref={card}
      id={cardId(note.id)}
      className={styles['card']}
      tabIndex={-1}
      data-color={note.color}
      data-selected={isSelected || undefined}
      data-unplaced={note.place.status === 'unplaced' || undefined}
      aria-label={messages.notes.description(messages.colors[note.color], note.text !== '')}
      {...events}
    >
      <CardHead entry={entry} />
      <NoteQuote note={note} language={language} onShow={isPlaced ? () => onShow(note.id) : null} />
      {draft ? (
        <NoteEditor
          draft={draft}
          hasProblem={entry.isGone || draft.failure !== null}
          onDone={() => card.current?.focus({ preventScroll: true })}
        />
      ) : (
        note.text !== '' && (
          <p className={styles['text']} dir="auto">
            {note.text}
          </p>
        )
      )}
      <NoteProblem entry={entry} textHash={textHash} />
      {!entry.isGone && <NoteActions note={note} isEditing={draft !== null} />}
    </article>
  );
}

function CardHead({ entry: { note, unsaved } }: { readonly entry: NoteEntry }) {
  return (
    <p className={styles['head']}>
      <span className={highlightStyles['highlight']} data-color={note.color}>
        {messages.colors[note.color]}
      </span>
      {unsaved === null && (
        <time dateTime={note.modified} className={styles['time']}>
          {momentPhrase(note.modified, interfaceLocale())}
        </time>
      )}
    </p>
  );
}
