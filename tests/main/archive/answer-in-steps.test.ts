import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerInSteps } from '../../../main/archive/answer-in-steps.ts';
import { Catalogue } from '../../../main/find/catalogue.ts';
import type { Database } from '../../../main/find/database.ts';
import { putArticles } from '../../../main/find/indexed-files.ts';
import { tally } from '../../../main/find/list-queries.ts';
import type { Steps } from '../../../main/find/steps.ts';
import { articleOf } from '../find/indexed.ts';
import { arrivals, newPlace, opened, takenIn } from './archive-fixture.ts';

const order = { by: 'relevance', direction: 'descending' } as const;

async function filled() {
  const archive = await opened(newPlace());
  await takenIn(archive, arrivals(30));
  await archive.textsIndexed();
  return archive;
}

describe('a question of a window', () => {
  const part = { order, offset: 0, limit: 5, query: 'vellin ' };
  const turn = (number: number, asker = 'window') => ({ turn: { asker, number } });

  test('that was overtaken by its next is answered with nothing, and the next as if it were the only one', async () => {
    const archive = await filled();
    const [first, second] = await Promise.all([
      archive.asked.page({ ...part, ...turn(1) }),
      archive.asked.page({ ...part, ...turn(2) }),
    ]);
    expect(first).toEqual({ total: 0, rows: [] });
    expect(second).toEqual(archive.page(order, 0, 5, 'archive', part.query));
    expect(second.total).toBe(30);
  });

  test('is not overtaken by one of its own turn, of another asker or of another kind, nor by an earlier one', async () => {
    const archive = await filled();
    const [page, again, other, facets, timeline, early] = await Promise.all([
      archive.asked.page({ ...part, ...turn(3) }),
      archive.asked.page({ ...part, ...turn(3) }),
      archive.asked.page({ ...part, ...turn(7, 'another') }),
      archive.asked.facets({ query: part.query, ...turn(4) }),
      archive.asked.timeline({ query: part.query, ...turn(5) }),
      archive.asked.page({ ...part, ...turn(2) }),
    ]);
    expect([page, again, other].map(({ total }) => total)).toEqual([30, 30, 30]);
    expect(early.total).toBe(0);
    expect(facets).toEqual(archive.facets({ query: part.query }));
    expect(timeline).toEqual(archive.timeline({ query: part.query }));
  });
});

describe('an answer in steps', () => {
  function openCatalogue(): Catalogue {
    const path = join(mkdtempSync(join(tmpdir(), 'backfile-steps-')), 'index.sqlite');
    const catalogue = new Catalogue({ path, archiveId: 'test', lost: () => {} });
    onTestFinished(() => catalogue.close());
    return catalogue;
  }

  test('ends at the step after it was overtaken, however many are left', async () => {
    let isOvertaken = false;
    function* endless(): Steps<number> {
      for (;;) yield;
    }
    setImmediate(() => setImmediate(() => (isOvertaken = true)));
    expect(await answerInSteps(openCatalogue(), endless, () => isOvertaken)).toBeUndefined();
  });

  test('is of the index as it is at the end, when that changed meanwhile', async () => {
    const catalogue = openCatalogue();
    const seen = { isChanged: false };
    function* counting(database: Database): Steps<number> {
      const { articles } = tally(database);
      while (!seen.isChanged) yield;
      return articles;
    }
    setImmediate(() =>
      setImmediate(() => {
        const file = {
          path: 'articles/w-000001.json',
          kind: 'articles',
          sizeBytes: 1,
          modifiedMs: 1,
          inode: 1,
        } as const;
        catalogue.use((database) => putArticles(database, { ...file, sha256: '' }, [articleOf('a1', {})]));
        seen.isChanged = true;
      }),
    );
    expect(await answerInSteps(catalogue, counting, () => false)).toBe(1);
  });
});
