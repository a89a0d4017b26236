import { z } from 'zod';
import { ArticleId } from '../../data/article.ts';
import { CollectionId, SearchId } from '../../data/library.ts';
import type { Outcome } from '../../data/outcome.ts';
import { type Changed, ListOrder, Selection } from './articles.ts';
import { nothing, reply, request, type SaveFailure } from './request.ts';

export interface Collection {
  readonly id: string;
  readonly name: string;
  /** The collection it is in, or null for one at the top. */
  readonly parentId: string | null;
  /** Articles in it or in a collection within it; those in the trash do not count. */
  readonly count: number;
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** How its results are sorted, or null where that is left to the list. */
  readonly order: ListOrder | null;
}

export interface TagCount {
  readonly name: string;
  /** Articles that have it or one nested in it; those in the trash do not count. */
  readonly count: number;
}

export interface Library {
  /** By name, like the others. */
  readonly collections: readonly Collection[];
  readonly searches: readonly SavedSearch[];
  readonly tags: readonly TagCount[];
}

export interface Kept {
  readonly id: string;
  readonly undoId: string;
}

const name = z.string().trim().min(1).max(200);
const tag = z.string().min(1).max(400);
const someTags = z.array(tag).max(100).optional();

/** What the reader ordered an article with. */
export interface ArticleLabels {
  readonly tags: readonly string[];
  readonly collectionIds: readonly string[];
}

/** Collections, tags and saved searches, and changes of many articles at once. */
export const libraryRequests = {
  'library.list': request(nothing, reply<Library>()),
  /**
   * Makes a collection, or gives one another name or place; undefined leaves what it is. A name that another collection
   * at that place has is refused, or with `merge` that collection takes up the articles and collections of this one.
   */
  'collections.save': request(
    z.strictObject({
      id: CollectionId.optional(),
      name: name.optional(),
      parentId: CollectionId.nullable().optional(),
      merge: z.boolean().optional(),
    }),
    reply<Outcome<Kept, 'collection-missing' | 'within-itself' | 'name-taken' | SaveFailure>>(),
  ),
  /** The articles stay in the archive; collections in it move up. */
  'collections.remove': request(
    z.strictObject({ id: CollectionId }),
    reply<Outcome<Changed, 'collection-missing' | SaveFailure>>(),
  ),
  /** Makes a saved search, or changes one; undefined leaves what it is. */
  'searches.save': request(
    z.strictObject({
      id: SearchId.optional(),
      name: name.optional(),
      query: z.string().max(10_000).optional(),
      order: ListOrder.nullable().optional(),
    }),
    reply<Outcome<Kept, 'search-missing' | SaveFailure>>(),
  ),
  'searches.remove': request(
    z.strictObject({ id: SearchId }),
    reply<Outcome<Changed, 'search-missing' | SaveFailure>>(),
  ),
  /** Where `to` exists the two become one; tags nested in `from` follow. */
  'tags.rename': request(
    z.strictObject({ from: tag, to: tag }),
    reply<Outcome<Changed, 'tag-missing' | 'no-name' | SaveFailure>>(),
  ),
  /** Takes a tag, and those nested in it, off every article. */
  'tags.remove': request(z.strictObject({ name: tag }), reply<Outcome<Changed, 'tag-missing' | SaveFailure>>()),
  'articles.labels': request(z.strictObject({ id: ArticleId }), reply<ArticleLabels>()),
  /** Changes all articles of a selection alike. */
  'articles.change': request(
    z.strictObject({
      selection: Selection,
      read: z.boolean().optional(),
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
      addTags: someTags,
      removeTags: someTags,
      addTo: CollectionId.optional(),
      removeFrom: CollectionId.optional(),
    }),
    reply<Outcome<Changed, 'article-missing' | 'collection-missing' | SaveFailure>>(),
  ),
  /** Stops a change of many articles; what it changed by then stays so, and can be taken back. */
  'changes.stop': request(z.strictObject({ changeId: z.string() }), reply<null>()),
  /** Takes a change back, as long as it is remembered: of what it changed, whatever nobody has changed since. */
  'changes.undo': request(
    z.strictObject({ undoId: z.string() }),
    reply<Outcome<{ readonly changed: number }, 'undo-missing' | SaveFailure>>(),
  ),
} as const;
