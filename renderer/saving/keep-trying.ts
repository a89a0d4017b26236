import { reportSurprise } from '../app/surprises.ts';
import { announce } from '../app/toasts.ts';
import { hearReplies, listen } from '../client/client.ts';
import { archives as messages } from '../messages/archives.ts';
import { tryAgain } from './try-again.ts';
import { unsaved, watchUnsaved } from './unsaved.ts';
import { dropWaiting, heedReply, waitingChanges, watchWaiting } from './waiting-changes.ts';

const PAUSE_MS = 3000;

/**
 * Sees to it that what could not be saved is saved as soon as it can be: tries again every few seconds, and warns when
 * the reader is about to leave before that. An archive that is only read keeps nothing, so nothing waits for it.
 */
export function keepTrying(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waited = 0;

  function next(): void {
    timer = undefined;
    tryAgain()
      .catch(reportSurprise)
      .finally(() => schedule());
  }

  function schedule(): void {
    const isNeeded = unsaved() !== null || waitingChanges().size > 0;
    if (isNeeded && timer === undefined) timer = setTimeout(next, PAUSE_MS);
  }

  hearReplies(heedReply);
  listen((event) => {
    if (event.name === 'archive.changed' && event.payload.readOnly !== null) dropWaiting();
  });
  watchWaiting(schedule);
  watchUnsaved(() => {
    const count = unsaved()?.count ?? 0;
    if (waited > 0 && count === 0) announce(messages.saving.saved);
    waited = count;
    schedule();
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsaved() !== null) event.preventDefault();
  });
}
