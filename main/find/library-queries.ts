import { isCollectionWithin, type settleTree } from '../../data/collections.ts';
import { isTagWithin, tagsAbove } from '../../data/tags.ts';
import { type Columns, columnsOf } from './columns/columns.ts';
import { ownMarks } from './columns/facts.ts';
import { Flag } from './columns/flags.ts';
import type { ValueKind } from './columns/values.ts';
import type { Database } from './database.ts';

/** First ids of the articles that were put in a collection itself, those in the trash included. */
export const articlesInCollection = (database: Database, collectionId: string): readonly string[] =>
  articlesWith(database, 'collections', (name) => name === collectionId);

/** First ids of the articles that have a tag or one nested in it, those in the trash included. */
export const articlesTagged = (database: Database, tag: string): readonly string[] =>
  articlesWith(database, 'tags', (name) => isTagWithin(name, tag));

/** How many articles of the list have each tag or one nested in it. */
export const tagCounts = (database: Database): ReadonlyMap<string, number> => countEach(database, 'tags', tagsAbove);

/** How many articles of the list are in each collection or one within it. */
export const collectionCounts = (
  database: Database,
  tree: ReturnType<typeof settleTree>,
): ReadonlyMap<string, number> =>
  countEach(database, 'collections', (id) =>
    tree.filter((each) => isCollectionWithin(id, each.id, tree)).map((each) => each.id),
  );

/** The tags that the file of an article came with. */
export function ownTags(database: Database, articleId: string): readonly string[] {
  const row = database.all<{ record: number }>('SELECT record FROM article WHERE id = ?', [articleId])[0];
  return row === undefined ? [] : ownMarks(database, row.record).tags;
}

const KINDS = { tags: 'tag', collections: 'collection' } as const satisfies Record<string, ValueKind>;
type ListName = keyof typeof KINDS;

function articlesWith(database: Database, list: ListName, test: (name: string) => boolean): readonly string[] {
  const columns = columnsOf(database);
  const wanted = new Set([...columns.values.of(KINDS[list])].filter(([name]) => test(name)).map(([, id]) => id));
  return liveNumbers(columns)
    .filter((number) => columns.slots[list][number]?.some((id) => wanted.has(id)))
    .flatMap((number) => database.all<{ id: string }>('SELECT id FROM article WHERE number = ?', [number]))
    .map(({ id }) => id);
}

/** Counts articles of the list by all that each of their values counts for. */
function countEach(
  database: Database,
  list: ListName,
  countsFor: (name: string) => readonly string[],
): ReadonlyMap<string, number> {
  const columns = columnsOf(database);
  const names = new Map([...columns.values.of(KINDS[list])].map(([name, id]) => [id, countsFor(name)]));
  const counts = new Map<string, number>();
  for (const number of liveNumbers(columns)) {
    if ((columns.flagsAt(number) & Flag.trashed) !== 0) continue;
    const values = columns.slots[list][number] ?? [];
    for (const name of new Set(values.flatMap((id) => names.get(id) ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const liveNumbers = (columns: Columns): readonly number[] =>
  Array.from({ length: columns.size }, (_, number) => number).filter((number) => columns.isLive(number));
