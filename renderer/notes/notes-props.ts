import type { ArrangedNotes } from './note-entries.ts';

/** What is needed to give a note its place. */
export interface Placing {
  /** SHA-256 (hex) of the text on screen. */
  readonly textHash: string;
  /** What is selected of it: `[start, end)`, in UTF-16 units. */
  readonly selected: { readonly start: number; readonly end: number } | null;
  /** The reader has said where; the selection has done its work. */
  readonly onPlaced: () => void;
}

/** What every arrangement of an article's notes is given. */
export interface NotesProps {
  readonly notes: ArrangedNotes;
  /** The note the reader is at. */
  readonly selectedId: string | null;
  readonly onSelect: (noteId: string) => void;
  /** Goes to a note's words in the text. */
  readonly onShow: (noteId: string) => void;
  /** BCP 47, of the article. */
  readonly language: string | undefined;
  readonly placing: Placing;
}
