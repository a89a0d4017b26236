import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, type ArticleRecord, isDeletion } from '../../../data/article.ts';
import { newerRecord } from '../../../data/merge.ts';
import { putArticles, removeFile } from '../../../main/find/indexed-files.ts';
import { page } from '../../../main/find/page.ts';
import { openIndexInMemory } from '../../../main/find/open-index.ts';
import { articleOf } from './indexed.ts';

const article = (id: string, clock: string): Article => articleOf(id, { clock, title: `${id} of ${clock}` });

const clocks = ['000000000001-0000-w', '000000000002-0000-v', '000000000003-0000-u', '000000000004-0000-w'];
const ids = ['a1', 'a2', 'a3'];

const anyRecord: fc.Arbitrary<ArticleRecord> = fc
  .record({ id: fc.constantFrom(...ids), clock: fc.constantFrom(...clocks), isDeleted: fc.boolean() })
  .map(({ id, clock, isDeleted }) => (isDeleted ? { id, clock, deleted: true as const } : article(id, clock)));

/** What three writers' shards say, one record of an id in each. */
const anyShards = fc.array(fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

/** Shards as they arrive: in any order, some twice, some taken away and brought again. */
const anyArrivals = fc.array(fc.record({ shard: fc.integer({ min: 0, max: 2 }), isRemoved: fc.boolean() }), {
  maxLength: 8,
});

const file = (shard: number) =>
  ({
    path: `articles/w${shard}-000001.json`,
    kind: 'articles',
    sizeBytes: 1,
    modifiedMs: 1,
    inode: 1,
    sha256: '',
  }) as const;

/** The same, worked out the plain way. */
function expected(shards: readonly (readonly ArticleRecord[])[]): readonly string[] {
  const newest = new Map<string, ArticleRecord>();
  for (const record of shards.flat()) {
    const rival = newest.get(record.id);
    newest.set(record.id, rival === undefined ? record : newerRecord(rival, record));
  }
  return [...newest.values()].flatMap((record) => (isDeletion(record) ? [] : [record.title])).toSorted();
}

test('articles and deletions of three writers come to the same list, in whatever order their files arrive', () => {
  fc.assert(
    fc.property(anyShards, anyArrivals, (shards, arrivals) => {
      const index = openIndexInMemory('test');
      for (const { shard, isRemoved } of arrivals) {
        if (isRemoved) removeFile(index, file(shard).path);
        else putArticles(index, file(shard), shards[shard] ?? []);
      }
      shards.forEach((records, shard) => putArticles(index, file(shard), records));
      const { total, rows } = page(index, { order: { by: 'imported', direction: 'descending' }, offset: 0, limit: 9 });
      index.close();
      expect(rows.map(({ title }) => title).toSorted()).toEqual(expected(shards));
      expect(total).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});
