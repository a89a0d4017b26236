import type { Note } from '../../data/annotation.ts';
import type { Draft, Drafts, UnsavedHighlight } from './drafts.ts';

/** A note as the column shows it. */
export interface NoteEntry {
  readonly note: Note;
  readonly draft: Draft | null;
  /** Set when the archive does not hold the highlight yet. */
  readonly unsaved: UnsavedHighlight | null;
  /** Deleted elsewhere while the reader writes on it. */
  readonly isGone: boolean;
}

export interface ArrangedNotes {
  /** In the order of the text. */
  readonly placed: readonly NoteEntry[];
  readonly unplaced: readonly NoteEntry[];
  /** On the article as a whole. */
  readonly whole: readonly NoteEntry[];
}

/** Of all of them together. */
export const countOf = ({ placed, unplaced, whole }: ArrangedNotes): number =>
  placed.length + unplaced.length + whole.length;

/** Notes in the order of the text, those without a place apart, together with what the window has not saved yet. */
export function arranged(articleId: string, notes: readonly Note[], drafts: Drafts): ArrangedNotes {
  const here = new Set(notes.map((note) => note.id));
  const unsaved = [...drafts.highlights.values()].filter(({ note }) => note.articleId === articleId);
  for (const { note } of unsaved) here.add(note.id);
  const gone = [...drafts.byNote.values()].filter((draft) => draft.articleId === articleId && !here.has(draft.note.id));
  const entries: NoteEntry[] = [
    ...notes.map((note) => entry(note, drafts, null, false)),
    ...unsaved.map((highlight) => entry(highlight.note, drafts, highlight, false)),
    ...gone.map(({ note }) => entry(note, drafts, null, true)),
  ];
  return {
    placed: entries.filter((one) => 'start' in one.note.place).toSorted(byPlace),
    unplaced: entries.filter((one) => one.note.place.status === 'unplaced'),
    whole: entries.filter((one) => one.note.place.status === 'whole'),
  };
}

function entry(note: Note, drafts: Drafts, unsaved: UnsavedHighlight | null, isGone: boolean): NoteEntry {
  return { note, draft: drafts.byNote.get(note.id) ?? null, unsaved, isGone };
}

function byPlace(a: NoteEntry, b: NoteEntry): number {
  const [one, other] = [a.note.place, b.note.place];
  if (!('start' in one && 'start' in other)) return 0;
  return one.start - other.start || other.end - one.end || a.note.created.localeCompare(b.note.created);
}
