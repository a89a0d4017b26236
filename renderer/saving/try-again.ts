import type { Args } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';
import { currentDrafts } from '../notes/drafts.ts';
import { retryHighlight, saveDraft } from '../notes/note-actions.ts';
import { isSaveFailure, waitingChanges } from './waiting-changes.ts';

/** Tries to save everything that waits, one after the other, until one is refused again. */
export async function tryAgain(): Promise<void> {
  for (const attempt of attempts()) if (!(await attempt())) return;
}

/** Each gives false when the disk still takes nothing. */
function* attempts(): Generator<() => Promise<boolean>> {
  for (const { name, args } of waitingChanges().values()) {
    yield async () => {
      const reply: unknown = await ask(name, args as Args<typeof name>);
      return !(typeof reply === 'object' && reply !== null && 'reason' in reply && isSaveFailure(reply.reason));
    };
  }
  for (const [noteId, highlight] of currentDrafts().highlights) {
    if (!isSaveFailure(highlight.failure)) continue;
    yield async () => {
      await retryHighlight(highlight, 'quietly');
      return !isSaveFailure(currentDrafts().highlights.get(noteId)?.failure);
    };
  }
  for (const [noteId, draft] of currentDrafts().byNote) {
    if (!isSaveFailure(draft.failure)) continue;
    yield async () => {
      await saveDraft(noteId, 'quietly');
      return !isSaveFailure(currentDrafts().byNote.get(noteId)?.failure);
    };
  }
}
