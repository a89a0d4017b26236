import type { Note } from '../../data/annotation.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { reading } from '../messages/reading.ts';
import { unplaced as messages } from '../messages/unplaced.ts';
import { attempt } from './failures.ts';
import { toastFailure } from './note-actions.ts';
import { focusCard } from './note-focus.ts';
import { reportReply } from './note-replies.ts';

/** Words of a text: `[start, end)` in UTF-16 units of the one with that hash. */
export interface Words {
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
}

/** Puts a note on words of the reader's choice, and offers to take that back. */
export async function placeNote(note: Note, { textHash, start, end }: Words, said = messages.placed): Promise<void> {
  const { articleId, id } = note;
  const outcome = await attempt(ask('notes.place', { articleId, id, textHash, start, end }));
  if (!outcome.ok) return toastFailure(outcome.reason, () => placeNote(note, { textHash, start, end }, said));
  answered(outcome.value, said);
}

/** Makes a note one on the article as a whole, and offers to take that back. */
export async function keepNote(note: Note): Promise<void> {
  const outcome = await attempt(ask('notes.keep', { articleId: note.articleId, id: note.id }));
  if (!outcome.ok) return toastFailure(outcome.reason, () => keepNote(note));
  answered(outcome.value, messages.kept);
}

function answered(note: Note, said: string): void {
  reportReply({ kind: 'kept', note });
  focusCard(note.id);
  showToast({ message: said, action: { label: messages.undo, run: () => void unplaceNote(note) } });
}

async function unplaceNote(note: Note): Promise<void> {
  const outcome = await attempt(ask('notes.unplace', { articleId: note.articleId, id: note.id }));
  if (!outcome.ok) return toastFailure(outcome.reason, () => unplaceNote(note));
  reportReply({ kind: 'kept', note: outcome.value });
  announce(reading.notes.restored);
}
