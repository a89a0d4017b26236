import { done, refused } from '../../../data/outcome.ts';
import type { Args, Reply } from '../../../preload/contract.ts';
import type { ArchiveContext } from '../context.ts';
import { isInLibrary, newId } from './library-records.ts';
import type { ChangeUndoably } from './undo-log.ts';

export interface SearchChanges {
  readonly saveSearch: (request: Args<'searches.save'>) => Promise<Reply<'searches.save'>>;
  readonly removeSearch: (request: Args<'searches.remove'>) => Promise<Reply<'searches.remove'>>;
}

/** Making, changing and removing saved searches. */
export function changingSearches(context: ArchiveContext, change: ChangeUndoably): SearchChanges {
  const isMissing = (id: string): boolean => !context.catalogue.use((database) => isInLibrary(database, id));

  return {
    async saveSearch({ id: known, name, query, order }) {
      if (context.readOnly !== null) return refused('read-only');
      await context.indexing.marks();
      if (known !== undefined && isMissing(known)) return refused('search-missing');
      const id = known ?? newId('search');
      const values = known === undefined ? { name: name ?? query, query: query ?? '' } : { name, query };
      const kept = await change([id], () => ({ ...values, order: order && { ...order } }));
      return kept.ok ? done({ id, undoId: kept.value.undoId }) : kept;
    },
    async removeSearch({ id }) {
      if (context.readOnly !== null) return refused('read-only');
      await context.indexing.marks();
      return isMissing(id) ? refused('search-missing') : change([id], () => ({ deleted: true }));
    },
  };
}
