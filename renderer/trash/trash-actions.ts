import type { Args, SaveFailure } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { keeping } from '../messages/keeping.ts';
import { messages } from '../messages/messages.ts';

/** Moves articles to the trash and offers to take that back. */
export const moveToTrash = (ids: readonly string[]): void => void move(ids).catch(reportSurprise);

export const restoreFromTrash = (ids: readonly string[]): void => void restore(ids).catch(reportSurprise);

/** Deletes what is in the trash, or those articles of it, for good. */
export const emptyTrash = (request: Args<'trash.empty'>): void => void empty(request).catch(reportSurprise);

async function move(ids: readonly string[]): Promise<void> {
  const outcome = await ask('articles.trash', { ids: [...ids] });
  if (!outcome.ok) return tellFailure(outcome.reason);
  showToast({
    message: keeping.trash.moved,
    action: { label: keeping.trash.undo, run: () => restoreFromTrash(ids) },
  });
}

async function restore(ids: readonly string[]): Promise<void> {
  const outcome = await ask('articles.untrash', { ids: [...ids] });
  if (outcome.ok) announce(keeping.trash.restored);
  else tellFailure(outcome.reason);
}

async function empty(request: Args<'trash.empty'>): Promise<void> {
  const outcome = await ask('trash.empty', request);
  if (outcome.ok) announce(keeping.trash.deleted(outcome.value.deleted));
  else tellFailure(outcome.reason);
}

function tellFailure(reason: SaveFailure | 'article-missing'): void {
  const message = reason === 'article-missing' ? messages.articleMissing : messages.saving[reason];
  showToast({ message, tone: 'problem' });
}
