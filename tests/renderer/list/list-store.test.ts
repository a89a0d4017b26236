import { describe, expect, it } from 'vitest';
import type { ArticlePage, ArticleRow } from '../../../preload/contract.ts';
import { createListStore, type ListStore, PAGE_SIZE } from '../../../renderer/list/list-store.ts';

const neverFails = (error: unknown) => {
  throw error;
};

const row = (id: string): ArticleRow => ({
  id,
  title: id,
  source: null,
  byline: [],
  place: null,
  agency: null,
  published: null,
  isDateGuessed: false,
  importedAt: '2026-01-01T00:00:00Z',
  lead: '',
  language: null,
  direction: 'ltr',
  wordCount: 0,
  isUnread: false,
  isStarred: false,
  isArchived: false,
  noteCount: 0,
  versionCount: 1,
  tags: [],
  match: null,
});

/** An archive of as many articles as `ids` has, which notes what it was asked for and answers when told to. */
function archiveOf(ids: string[]) {
  const offsets: number[] = [];
  const waiting: (() => void)[] = [];
  const ask = (offset: number, limit: number): Promise<ArticlePage> => {
    offsets.push(offset);
    return new Promise((resolve) => {
      waiting.push(() => resolve({ total: ids.length, rows: ids.slice(offset, offset + limit).map(row) }));
    });
  };
  /** Answers everything asked so far, and what is asked because of it. */
  async function settle(): Promise<void> {
    for (let answer = waiting.shift(); answer; answer = waiting.shift()) {
      answer();
      await new Promise(setImmediate);
    }
  }
  return { ids, offsets, ask, settle };
}

const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `a-${from + at}`);

async function opened(count: number): Promise<{ archive: ReturnType<typeof archiveOf>; store: ListStore }> {
  const archive = archiveOf(numbered(count));
  const store = createListStore(archive.ask, neverFails);
  store.show(0, 10);
  await archive.settle();
  return { archive, store };
}

describe('the list', () => {
  it('asks only for the pages in view', async () => {
    const { archive, store } = await opened(100_000);
    store.show(54_321, 54_331);
    await archive.settle();
    expect(archive.offsets).toEqual([0, 54_321 - (54_321 % PAGE_SIZE)]);
    expect(store.rowAt(54_321)?.id).toBe('a-54321');
    expect(store.total()).toBe(100_000);
  });

  it('asks once for what was scrolled past while an answer was under way', async () => {
    const { archive, store } = await opened(100_000);
    for (let at = 1000; at < 90_000; at += 1000) store.show(at, at + 10);
    await archive.settle();
    expect(archive.offsets.length).toBeLessThan(6);
    expect(store.rowAt(89_005)?.id).toBe('a-89005');
  });

  it('keeps what it shows until a change is answered', async () => {
    const { archive, store } = await opened(20);
    archive.ids.unshift('new');
    store.refresh();
    expect(store.rowAt(0)?.id).toBe('a-0');
    await archive.settle();
    expect(store.rowAt(0)?.id).toBe('new');
    expect(store.total()).toBe(21);
  });

  it('moves its rows along when others came above', async () => {
    const { archive, store } = await opened(20);
    archive.ids.unshift('x', 'y');
    store.refresh(2);
    expect(store.rowAt(5)?.id).toBe('a-3');
    expect(store.total()).toBe(22);
    await archive.settle();
    expect(store.indexOf('a-3')).toBe(5);
  });

  it('notices the first article of an empty archive', async () => {
    const { archive, store } = await opened(0);
    archive.ids.push('first');
    store.refresh();
    await archive.settle();
    expect(store.rowAt(0)?.id).toBe('first');
  });

  it('drops an answer that a change has overtaken', async () => {
    const { archive, store } = await opened(300);
    store.show(150, 160);
    archive.ids.splice(0, 300, ...numbered(300, 1000));
    store.refresh();
    await archive.settle();
    expect(store.rowAt(150)?.id).toBe('a-1150');
  });

  it('keeps a bounded number of rows', async () => {
    const { archive, store } = await opened(100_000);
    for (let at = 0; at < 10_000; at += PAGE_SIZE) {
      store.show(at, at + 10);
      await archive.settle();
    }
    expect(store.rowAt(0)).toBeUndefined();
    expect(store.rowAt(9905)?.id).toBe('a-9905');
  });

  it('does not ask again and again for rows that the archive does not give', async () => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      return Promise.resolve({ total: 50, rows: [] });
    };
    const store = createListStore(ask, neverFails);
    store.show(0, 10);
    await new Promise(setImmediate);
    expect(asked).toBe(1);
  });

  it('reports an answer that failed and asks again when the rows are next shown', async () => {
    const failures: unknown[] = [];
    const archive = archiveOf(numbered(5));
    let isDown = true;
    const store = createListStore(
      (offset, limit) => (isDown ? Promise.reject(new Error('gone')) : archive.ask(offset, limit)),
      (error) => failures.push(error),
    );
    store.show(0, 5);
    await new Promise(setImmediate);
    expect(failures).toEqual([new Error('gone')]);
    isDown = false;
    store.show(0, 5);
    await archive.settle();
    expect(store.total()).toBe(5);
  });
});
