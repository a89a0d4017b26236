import { collectionsOf } from '../../../data/collections.ts';
import { effectiveTags } from '../../../data/tags.ts';
import type { Library, Reply } from '../../../preload/contract.ts';
import { collectionCounts, ownTags, tagCounts } from '../../find/library-queries.ts';
import { firstIdOf } from '../../find/list-queries.ts';
import { stateOf } from '../../find/marks.ts';
import type { Catalogue } from '../../find/catalogue.ts';
import type { ChangeStates } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { type CleanArticle, cleaningArticles } from '../cleaning/clean-article.ts';
import { type CorrectArticles, correctingArticles } from '../corrections/correct-articles.ts';
import type { ShowArticle } from '../corrections/shown-article.ts';
import { changingOutlets, type OutletChanges } from '../outlets/outlet-changes.ts';
import { openTrash, type Trash } from '../trash.ts';
import { type ChangeArticles, changingArticles } from './change-articles.ts';
import { changingCollections, type CollectionChanges } from './collection-changes.ts';
import { collectionTree, savedSearches } from './library-records.ts';
import { changingSearches, type SearchChanges } from './search-changes.ts';
import { selectingArticles } from './select-articles.ts';
import { changingTags, type TagChanges } from './tag-changes.ts';
import { undoing, type Undoing } from './undo-log.ts';

/** What the reader orders the archive with, and changes of many articles, each of which can be taken back. */
export interface LibraryChanges extends Trash, CollectionChanges, SearchChanges, TagChanges, OutletChanges {
  readonly changeArticles: ChangeArticles;
  readonly correctArticles: CorrectArticles;
  readonly cleanArticle: CleanArticle;
  readonly undoChange: Undoing['undo'];
}

export function changingLibrary(
  context: ArchiveContext,
  changeStates: ChangeStates,
  show: ShowArticle,
): LibraryChanges {
  const { change, undo } = undoing(changeStates);
  const select = selectingArticles(context);
  return {
    ...openTrash(context, select, change),
    ...changingCollections(context, change),
    ...changingSearches(context, change),
    ...changingTags(context, change),
    ...changingOutlets(context, change),
    changeArticles: changingArticles(context, select, change),
    correctArticles: correctingArticles(context, select, change),
    cleanArticle: cleaningArticles(context, show, change),
    undoChange: undo,
  };
}

/** Everything the reader orders the archive with, by name. */
export function listLibrary(catalogue: Catalogue): Reply<'library.list'> {
  return catalogue.use((database): Library => {
    const tree = collectionTree(database);
    const counts = collectionCounts(database, tree);
    return {
      collections: tree
        .map(({ id, name, parentId }) => ({ id, name, parentId, count: counts.get(id) ?? 0 }))
        .toSorted(byName),
      searches: savedSearches(database).toSorted(byName),
      tags: [...tagCounts(database)].map(([name, count]) => ({ name, count })).toSorted(byName),
    };
  });
}

/** The tags and collections of an article, by any of its ids. */
export const labelsOf = (catalogue: Catalogue, id: string): Reply<'articles.labels'> =>
  catalogue.use((database) => {
    const articleId = firstIdOf(database, id) ?? id;
    const state = stateOf(database, articleId);
    return { tags: effectiveTags(ownTags(database, articleId), state), collectionIds: collectionsOf(state) };
  });

const collator = new Intl.Collator(undefined, { numeric: true });

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  collator.compare(one.name, other.name);
