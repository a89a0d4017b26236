import { refused } from '../../data/outcome.ts';
import type { Args, Reply, Selection } from '../../preload/contract.ts';
import type { ArchiveContext } from './context.ts';
import type { SelectArticles } from './library/select-articles.ts';
import type { ChangeUndoably } from './library/undo-log.ts';

export interface Trash {
  /** Takes articles out of the list; notes, tags and all else of them stay. */
  readonly trash: (selection: Args<'articles.trash'>) => Promise<Reply<'articles.trash'>>;
  readonly untrash: (selection: Args<'articles.untrash'>) => Promise<Reply<'articles.untrash'>>;
}

export function openTrash(context: ArchiveContext, select: SelectArticles, change: ChangeUndoably): Trash {
  async function put(selection: Selection, trashed: boolean): Promise<Reply<'articles.trash'>> {
    if (context.readOnly !== null) return refused('read-only');
    const selected = await select(selection);
    if (!selected.ok) return selected;
    return change(selected.value, ({ registers }) => ({
      trashed: trashed || registers['trashed'] !== undefined ? trashed : undefined,
      // From now on this is the reader's own doing, which redoing an import leaves alone.
      undone: null,
    }));
  }
  return {
    trash: (selection) => put(selection, true),
    untrash: (selection) => put(selection, false),
  };
}
