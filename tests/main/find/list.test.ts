import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article, DatedValue } from '../../../data/article.ts';
import { instantOf } from '../../../data/instant.ts';
import type { Database } from '../../../main/find/database.ts';
import { putArticles, removeFile } from '../../../main/find/indexed-files.ts';
import { tally } from '../../../main/find/list-queries.ts';
import { page as pageOf, placeOf } from '../../../main/find/page.ts';
import { openIndexInMemory } from '../../../main/find/open-index.ts';
import type { ListOrder } from '../../../preload/contract.ts';
import { articleOf } from './indexed.ts';

const orders: ListOrder[] = [
  { by: 'published', direction: 'descending' },
  { by: 'published', direction: 'ascending' },
  { by: 'imported', direction: 'descending' },
  { by: 'imported', direction: 'ascending' },
];

const page = (index: Database, order: ListOrder, offset: number, limit: number) =>
  pageOf(index, { order, offset, limit });

const file = (path: string) => ({ path, kind: 'articles', sizeBytes: 1, modifiedMs: 1, inode: 1, sha256: '' }) as const;

const day = (value: string): DatedValue => ({ value, precision: 'day' });

const anyArticle = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map((number) => `a${number}`),
  published: fc.option(fc.constantFrom('2019', '2020-03', '2020-03-26', '2020-03-27T09:30Z'), { nil: undefined }),
  importedAt: fc.constantFrom(
    '2026-03-26T09:30:00.000000Z',
    '2026-03-26T09:30:00.000001Z',
    '2026-03-27T00:00:00.000000Z',
  ),
  clock: fc.constantFrom('000000000001-0000-w', '000000000002-0000-w'),
});

describe('the list', () => {
  let index: Database;
  beforeAll(() => {
    index = openIndexInMemory('test');
    return () => index.close();
  });

  const fill = (records: readonly Article[]) => {
    removeFile(index, 'articles/w-000001.json');
    putArticles(index, file('articles/w-000001.json'), records);
  };

  const idsOf = (order: ListOrder) => page(index, order, 0, 500).rows.map(({ id }) => id);

  test('has articles without a date last, whichever way it runs', () => {
    fill([
      articleOf('a1', { published: day('2020-03-26') }),
      articleOf('a2', {}),
      articleOf('a3', { published: day('2019') }),
      articleOf('a4', { published: day('2026-03-26') }),
    ]);
    expect(idsOf({ by: 'published', direction: 'descending' })).toEqual(['a4', 'a1', 'a3', 'a2']);
    expect(idsOf({ by: 'published', direction: 'ascending' })).toEqual(['a3', 'a1', 'a4', 'a2']);
  });

  test('is ordered as a plain sort would, pages fit together, and each row is where it says', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 40 }), fc.constantFrom(...orders), (drafts, order) => {
        const records = drafts.map(({ published, ...rest }) =>
          articleOf(rest.id, { ...rest, ...(published === undefined ? {} : { published: day(published) }) }),
        );
        const byId = new Map(records.map((record) => [record.id, record]));
        fill([...byId.values()]);
        const expected = [...byId.values()].toSorted((a, b) => compare(order, a, b)).map(({ id }) => id);
        const pages = [0, 7, 14, 21, 28].flatMap((offset) => page(index, order, offset, 7).rows.map(({ id }) => id));
        expect(pages).toEqual(expected);
        expect(expected.map((id) => placeOf(index, { order }, id))).toEqual(expected.map((_, row) => row));
        expect(tally(index)).toMatchObject({ articles: expected.length, unread: expected.length, trashed: 0 });
      }),
      { numRuns: 60 },
    );
  });

  test('knows no row of an article that is not in it', () => {
    fill([articleOf('a1', {})]);
    expect(placeOf(index, { order: { by: 'imported', direction: 'descending' } }, 'a2')).toBeNull();
  });

  test('shows the newest of two writers’ records, and the other when that file is gone', () => {
    fill([articleOf('a1', { title: 'Old', clock: '000000000001-0000-w' })]);
    putArticles(index, file('articles/v-000001.json'), [
      articleOf('a1', { title: 'New', clock: '000000000002-0000-v' }),
    ]);
    expect(page(index, { by: 'imported', direction: 'descending' }, 0, 9).rows).toMatchObject([{ title: 'New' }]);
    removeFile(index, 'articles/v-000001.json');
    expect(page(index, { by: 'imported', direction: 'descending' }, 0, 9).rows).toMatchObject([{ title: 'Old' }]);
  });

  test('shows a version whose first text has not arrived yet under the first’s id', () => {
    fill([articleOf('a2', { title: 'Second', versionOf: 'a1' })]);
    expect(page(index, { by: 'imported', direction: 'descending' }, 0, 9).rows).toMatchObject([
      { id: 'a1', title: 'Second', versionCount: 1 },
    ]);
  });

  test('comes out the same in whatever order files arrive', () => {
    const shards = ['u', 'v', 'w'].map((writer, number) => ({
      path: `articles/${writer}-000001.json`,
      records: [
        articleOf('a1', { title: writer, clock: '000000000001-0000-x' }),
        articleOf(`a${2 + number}`, { title: `version of ${writer}`, versionOf: 'a1' }),
      ],
    }));
    const seen = [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ].map((order) => {
      const database = openIndexInMemory('test');
      for (const number of order) {
        const shard = shards[number];
        if (shard) putArticles(database, file(shard.path), shard.records);
      }
      const { rows } = page(database, { by: 'imported', direction: 'descending' }, 0, 9);
      database.close();
      return rows;
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]).toMatchObject([{ id: 'a1', versionCount: 4 }]);
  });
});

/** The obvious way. */
function compare({ by, direction }: ListOrder, one: Article, other: Article): number {
  const sign = direction === 'descending' ? -1 : 1;
  const text = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  if (by === 'imported') return sign * (text(one.importedAt, other.importedAt) || text(one.id, other.id));
  const [first, second] = [one, other].map(({ published }) => published && instantOf(published));
  if (first === undefined || second === undefined) {
    return first === second ? text(one.id, other.id) : first === undefined ? 1 : -1;
  }
  return sign * (first - second || text(one.id, other.id));
}
