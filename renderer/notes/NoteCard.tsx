import { type KeyboardEvent, useRef } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import { ColorButtons } from './ColorButtons.tsx';
import { openDraft } from './drafts.ts';
import highlightStyles from './highlight.module.css';
import { cardId } from './ids.ts';
import { momentPhrase } from './moment.ts';
import { recolor, removeNote } from './note-actions.ts';
import type { NoteEntry } from './note-entries.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteProblem } from './NoteProblem.tsx';
import { NoteQuote } from './NoteQuote.tsx';
import styles from './note-card.module.css';

interface Props {
  readonly entry: NoteEntry;
  readonly isSelected: boolean;
  readonly onSelect: (noteId: string) => void;
  /** Goes to the highlighted words. */
  readonly onShow: (noteId: string) => void;
  /** The language of the words. */
  readonly language: string | undefined;
}

/** A highlight and what the reader wrote on it. */
export function NoteCard({ entry, isSelected, onSelect, onShow, language }: Props) {
  const { note, draft } = entry;
  const card = useRef<HTMLElement>(null);
  const isPlaced = note.place.status !== 'unplaced';
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
      aria-label={messages.notes.description(messages.colors[note.color], note.text !== '')}
      {...events}
    >
      <CardHead entry={entry} />
      <NoteQuote note={note} language={language} onShow={isPlaced ? () => onShow(note.id) : null} />
      {draft ? (
        <NoteEditor draft={draft} onDone={() => card.current?.focus({ preventScroll: true })} />
      ) : (
        <NoteText entry={entry} />
      )}
      <NoteProblem entry={entry} />
      {!entry.isGone && (
        <div className={styles['actions']}>
          <ColorButtons current={note.color} label={(color) => color} onChoose={(color) => void recolor(note, color)} />
          <Button kind="quiet" onPress={() => void removeNote(note)}>
            {messages.notes.remove}
          </Button>
        </div>
      )}
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

function NoteText({ entry: { note, isGone } }: { readonly entry: NoteEntry }) {
  const edit = () => {
    openDraft(note);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#${CSS.escape(cardId(note.id))} textarea`)?.focus(),
    );
  };
  return (
    <>
      {note.text !== '' && (
        <p className={styles['text']} dir="auto">
          {note.text}
        </p>
      )}
      {!isGone && (
        <Button kind="quiet" onPress={edit}>
          {note.text === '' ? messages.notes.add : messages.notes.edit}
        </Button>
      )}
    </>
  );
}
