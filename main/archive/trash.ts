import { refused } from '../../data/outcome.ts';
import type { Args, Reply } from '../../preload/contract.ts';
import { firstIdsOf } from './article-state.ts';
import type { ChangeStates } from './change-states.ts';
import type { ArchiveContext } from './context.ts';

export interface Trash {
  /** Takes articles out of the list; notes, tags and all else of them stay. */
  readonly trash: (request: Args<'articles.trash'>) => Promise<Reply<'articles.trash'>>;
  readonly untrash: (request: Args<'articles.untrash'>) => Promise<Reply<'articles.untrash'>>;
}

export function openTrash(context: ArchiveContext, changeStates: ChangeStates): Trash {
  async function put(ids: readonly string[], trashed: boolean): Promise<Reply<'articles.trash'>> {
    if (context.readOnly !== null) return refused('read-only');
    const firstIds = await firstIdsOf(ids, context);
    const known = firstIds.filter((id) => id !== undefined);
    if (known.length < ids.length) return refused('article-missing');
    return changeStates(known, ({ registers }) => ({
      trashed: trashed || registers['trashed'] !== undefined ? trashed : undefined,
      // From now on this is the reader's own doing, which redoing an import leaves alone.
      undone: null,
    }));
  }
  return {
    trash: ({ ids }) => put(ids, true),
    untrash: ({ ids }) => put(ids, false),
  };
}
