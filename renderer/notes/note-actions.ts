import type { Color, Note } from '../../data/annotation.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { reading as messages } from '../messages/reading.ts';
import { changeDraft, closeDraft, currentDrafts, dropUnsaved, keepUnsaved, type UnsavedHighlight } from './drafts.ts';
import { attempt, type NoteFailure } from './failures.ts';
import { reportReply } from './note-replies.ts';

/** Changes the colour; one that cannot be saved now says why and offers to try again. */
export async function recolor(note: Note, color: Color): Promise<void> {
  if (note.color === color) return;
  const unsaved = currentDrafts().highlights.get(note.id);
  if (unsaved) return keepUnsaved({ ...unsaved, note: { ...note, color } });
  const outcome = await attempt(ask('notes.change', { articleId: note.articleId, id: note.id, color }));
  if (!outcome.ok) return toastFailure(outcome.reason, () => recolor(note, color));
  reportReply({ kind: 'kept', note: outcome.value });
  announce(messages.notes.recolored(messages.colors[color]));
}

/** Deletes a note and its highlight, and offers to take that back. */
export async function removeNote(note: Note): Promise<void> {
  if (currentDrafts().highlights.has(note.id)) return dropUnsaved(note.id);
  const outcome = await attempt(ask('notes.remove', { articleId: note.articleId, id: note.id }));
  if (!outcome.ok) return toastFailure(outcome.reason, () => removeNote(note));
  closeDraft(note.id);
  reportReply({ kind: 'removed', noteId: note.id });
  showToast({
    message: note.text === '' ? messages.notes.removedHighlight : messages.notes.removedNote,
    action: { label: messages.notes.undo, run: () => void restoreNote(note) },
  });
}

async function restoreNote(note: Note): Promise<void> {
  const outcome = await attempt(ask('notes.restore', { articleId: note.articleId, id: note.id }));
  if (!outcome.ok) return toastFailure(outcome.reason, () => restoreNote(note));
  reportReply({ kind: 'kept', note: outcome.value });
  announce(messages.notes.restored);
}

/** Saves what is written on a note. While that fails the words stay in the editor, with the reason. */
export async function saveDraft(noteId: string, how: Trying = 'aloud'): Promise<void> {
  const draft = currentDrafts().byNote.get(noteId);
  if (!draft || draft.isSaving) return;
  const unsaved = currentDrafts().highlights.get(noteId);
  if (unsaved) return retryHighlight(unsaved, how);
  const { articleId, text, note } = draft;
  if (text === note.text && draft.failure === null) return closeDraft(noteId);
  changeDraft(noteId, { isSaving: true });
  const outcome = await attempt(ask('notes.change', { articleId, id: noteId, text }));
  changeDraft(noteId, { isSaving: false, failure: outcome.ok ? null : outcome.reason });
  if (!outcome.ok) return tellFailure(outcome.reason, how);
  reportReply({ kind: 'kept', note: outcome.value });
  announce(messages.notes.saved);
  if (currentDrafts().byNote.get(noteId)?.text === text) closeDraft(noteId);
}

/** Puts a note that was deleted during an edit back, and saves the edit. */
export async function restoreAndSave(noteId: string): Promise<void> {
  const draft = currentDrafts().byNote.get(noteId);
  if (!draft) return;
  const outcome = await attempt(ask('notes.restore', { articleId: draft.articleId, id: noteId }));
  if (outcome.ok) {
    reportReply({ kind: 'kept', note: outcome.value });
    return saveDraft(noteId);
  }
  changeDraft(noteId, { failure: outcome.reason });
  tellFailure(outcome.reason);
}

/** Saves everything that is being written on an article's notes: the reader is leaving it. */
export function saveDraftsOf(articleId: string): void {
  for (const [noteId, draft] of currentDrafts().byNote) {
    if (draft.articleId === articleId && draft.failure === null) void saveDraft(noteId);
  }
}

/** Tries again to add a highlight that could not be kept, with what has been written on it meanwhile. */
export async function retryHighlight(highlight: UnsavedHighlight, how: Trying = 'aloud'): Promise<void> {
  const { note, textHash, start, end } = highlight;
  const text = currentDrafts().byNote.get(note.id)?.text ?? note.text;
  const { articleId, color } = note;
  const outcome = await attempt(ask('notes.add', { articleId, textHash, start, end, color, text }));
  if (!outcome.ok) {
    keepUnsaved({ ...highlight, note: { ...note, text }, failure: outcome.reason });
    return tellFailure(outcome.reason, how);
  }
  reportReply({ kind: 'kept', note: outcome.value });
  dropUnsaved(note.id);
  announce(text === '' ? messages.selection.highlighted(messages.colors[color]) : messages.notes.saved);
}

/** Says why something was not kept, and offers to try again. */
export function toastFailure(reason: NoteFailure, again: () => Promise<void>): void {
  const message = messages.notes.failures[reason];
  showToast({ message, tone: 'problem', action: { label: messages.notes.retry, run: () => void again() } });
}

/** What is tried again by itself is not said again and again. */
type Trying = 'aloud' | 'quietly';

function tellFailure(reason: NoteFailure, how: Trying = 'aloud'): void {
  if (how === 'quietly') return;
  announce(`${messages.notes.notSaved}. ${messages.notes.failures[reason]}`);
}
