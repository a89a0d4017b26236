import { memo } from 'react';
import { NoteCard } from './NoteCard.tsx';
import type { NoteEntry } from './note-entries.ts';
import type { NotesProps } from './notes-props.ts';

/** The card of one of an article's notes. */
export function EntryCard({
  entry,
  selectedId,
  onSelect,
  onShow,
  language,
  placing,
}: NotesProps & { readonly entry: NoteEntry }) {
  return (
    <KeptCard
      {...entry}
      isSelected={entry.note.id === selectedId}
      onSelect={onSelect}
      onShow={onShow}
      language={language}
      textHash={placing.textHash}
    />
  );
}

/** Drawn anew only when its own note changes, or comes to be chosen. */
const KeptCard = memo(NoteCard);
