import { done, type Outcome, refused } from '../../../data/outcome.ts';
import { idsFound } from '../../find/page.ts';
import type { Selection } from '../../../preload/contract.ts';
import { firstIdsOf } from '../article-state.ts';
import type { ArchiveContext } from '../context.ts';

/** First ids of the articles of a selection; refused when one that it names is not here. */
export type SelectArticles = (selection: Selection) => Promise<Outcome<readonly string[], 'article-missing'>>;

export function selectingArticles(context: Pick<ArchiveContext, 'catalogue' | 'indexing'>): SelectArticles {
  const { catalogue, indexing } = context;

  async function named(ids: readonly string[]): Promise<Outcome<readonly string[], 'article-missing'>> {
    const found = (await firstIdsOf(ids, context)).filter((id) => id !== undefined);
    return found.length < ids.length ? refused('article-missing') : done(found);
  }

  return async (selection) => {
    if ('ids' in selection) return named(selection.ids);
    await indexing.all();
    const except = new Set(selection.except);
    return done(catalogue.use((database) => idsFound(database, selection)).filter((id) => !except.has(id)));
  };
}
