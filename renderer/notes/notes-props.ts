import type { ArrangedNotes } from './note-entries.ts';

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
}
