import { collectionRegister, collectionsOf } from '../../data/collections.ts';
import type { LibraryKind } from '../../data/library.ts';
import type { ArticleState } from '../../data/state.ts';
import { effectiveTags, isTagWithin } from '../../data/tags.ts';
import type { ListView } from '../../preload/contract.ts';
import type { Database } from './database.ts';
import { isTrashed, stateOf } from './marks.ts';

/** What all writers say of the library's records of a kind, deleted ones included, by id. */
export function libraryRecords(database: Database, kind: LibraryKind): readonly ArticleState[] {
  // `.` is the character after `-`.
  const sql = 'SELECT DISTINCT id FROM state WHERE id > ? AND id < ? ORDER BY id';
  return database.all<{ id: string }>(sql, [`${kind}-`, `${kind}.`]).map(({ id }) => stateOf(database, id));
}

/** First ids of the articles in a collection, those in the trash included. */
export const articlesInCollection = (database: Database, collectionId: string): readonly string[] =>
  statesNaming(database, collectionRegister(collectionId))
    .filter((state) => collectionsOf(state).includes(collectionId))
    .map(({ id }) => id);

/** First ids of the articles that have a tag or one nested in it, those in the trash included. */
export const articlesTagged = (database: Database, tag: string): readonly string[] =>
  statesNaming(database, 'tag:')
    .filter((state) => effectiveTags([], state).some((name) => isTagWithin(name, tag)))
    .map(({ id }) => id);

/** How many articles of the list have each tag. */
export const tagCounts = (database: Database): ReadonlyMap<string, number> =>
  counted(statesNaming(database, 'tag:'), (state) => effectiveTags([], state));

/** How many articles of the list are in each collection. */
export const collectionCounts = (database: Database): ReadonlyMap<string, number> =>
  counted(statesNaming(database, 'collection:'), collectionsOf);

/** First ids of all articles of a list. */
export const idsOf = (database: Database, view: ListView): readonly string[] =>
  database
    .all<{ id: string }>('SELECT id FROM article WHERE is_trashed = ? ORDER BY id', [view === 'trash' ? 1 : 0])
    .map(({ id }) => id);

/** The tags that the file of an article came with. */
export const ownTags = (_database: Database, _articleId: string): readonly string[] => [];

function statesNaming(database: Database, register: string): readonly ArticleState[] {
  const sql =
    'SELECT DISTINCT article.id AS id FROM state JOIN article ON article.id = state.id WHERE instr(json, ?) > 0';
  return database.all<{ id: string }>(sql, [`"${register}`]).map(({ id }) => stateOf(database, id));
}

function counted(states: readonly ArticleState[], valuesOf: (state: ArticleState) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const state of states) {
    if (isTrashed(state)) continue;
    for (const value of valuesOf(state)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
