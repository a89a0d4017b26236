import type { Note } from '../../data/annotation.ts';
import type { NoteFailure } from './failures.ts';

/**
 * What the reader has written or marked and the archive does not hold yet. It lives outside of the page, so that closing
 * the article, a failed save or a note deleted elsewhere never takes the words away.
 */
export interface Draft {
  readonly articleId: string;
  readonly text: string;
  /** Why the last attempt to save it failed. */
  readonly failure: NoteFailure | null;
  readonly isSaving: boolean;
  /** The note as it was when editing began; shown when it is deleted meanwhile. */
  readonly note: Note;
}

/** A highlight that could not be added yet. Its note stands in for the real one under an id of the window's own. */
export interface UnsavedHighlight {
  readonly note: Note;
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
  readonly failure: NoteFailure;
}

export interface Drafts {
  readonly byNote: ReadonlyMap<string, Draft>;
  readonly highlights: ReadonlyMap<string, UnsavedHighlight>;
}

let drafts: Drafts = { byNote: new Map(), highlights: new Map() };
const watchers = new Set<() => void>();

export const currentDrafts = (): Drafts => drafts;

export function watchDrafts(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

/** Opens a note for editing, or goes on with what was written on it before. */
export function openDraft(note: Note): void {
  if (drafts.byNote.has(note.id)) return;
  putDraft(note.id, { articleId: note.articleId, text: note.text, failure: null, isSaving: false, note });
}

/** Changes what is known of a draft; a closed one stays closed. */
export function changeDraft(noteId: string, change: Partial<Pick<Draft, 'text' | 'failure' | 'isSaving'>>): void {
  const draft = drafts.byNote.get(noteId);
  if (draft) putDraft(noteId, { ...draft, ...change });
}

export function closeDraft(noteId: string): void {
  publish({ ...drafts, byNote: without(drafts.byNote, noteId) });
}

export function keepUnsaved(highlight: UnsavedHighlight): void {
  publish({ ...drafts, highlights: new Map(drafts.highlights).set(highlight.note.id, highlight) });
}

export function dropUnsaved(noteId: string): void {
  publish({ byNote: without(drafts.byNote, noteId), highlights: without(drafts.highlights, noteId) });
}

function putDraft(noteId: string, draft: Draft): void {
  publish({ ...drafts, byNote: new Map(drafts.byNote).set(noteId, draft) });
}

function publish(next: Drafts): void {
  drafts = next;
  for (const watch of watchers) watch();
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
