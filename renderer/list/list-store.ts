import type { ArticlePage, ArticleRow } from '../../preload/contract.ts';
import { RowCache } from './row-cache.ts';

export const PAGE_SIZE = 40;
const CACHE_LIMIT = 2000;
/** Pages asked for at once: what is scrolled past is never queued up. */
const PARALLEL = 2;

export type AskPage = (offset: number, limit: number) => Promise<ArticlePage>;

/** A long list of which only the part on screen is here; everything else is asked for when it comes into view. */
export interface ListStore {
  readonly subscribe: (changed: () => void) => () => void;
  /** Grows with every change, so that a view knows when to draw again. */
  readonly version: () => number;
  /** Rows in the list, or null before the first answer. */
  readonly total: () => number | null;
  readonly rowAt: (index: number) => ArticleRow | undefined;
  /** Index of an article that is among the rows at hand. */
  readonly indexOf: (id: string) => number | undefined;
  /** All rows at hand. */
  readonly rows: () => readonly ArticleRow[];
  /** Rows `[start, end)` are on screen. */
  readonly show: (start: number, end: number) => void;
  /** The list has changed and its rows moved down by `shift`, as far as is known. */
  readonly refresh: (shift?: number) => void;
  /** The same articles come in another order now. */
  readonly restart: (ask: AskPage) => void;
}

/** `failed` hears of answers that did not come; the rows are asked for again when they are next shown. */
export function createListStore(firstAsk: AskPage, failed: (error: unknown) => void): ListStore {
  const cache = new RowCache<ArticleRow>(CACHE_LIMIT);
  const watchers = new Set<() => void>();
  const underWay = new Set<string>();
  let ask = firstAsk;
  let shown = { start: 0, end: PAGE_SIZE };
  let total: number | null = null;
  let totalGeneration = -1;
  let version = 0;

  function changed(): void {
    version += 1;
    for (const watch of watchers) watch();
  }

  function nextPage(): number | undefined {
    const isTotalFresh = total !== null && totalGeneration === cache.generation;
    const end = isTotalFresh ? Math.min(shown.end, total ?? 0) : shown.start + 1;
    for (let index = shown.start; index < end; index += 1) {
      const page = Math.floor(index / PAGE_SIZE);
      if (!cache.isFresh(index) && !underWay.has(keyOf(page))) return page;
    }
    return undefined;
  }

  const keyOf = (page: number) => `${cache.generation}:${page}`;

  function load(): void {
    while (underWay.size < PARALLEL) {
      const page = nextPage();
      if (page === undefined) return;
      void fetchPage(page);
    }
  }

  async function fetchPage(page: number): Promise<void> {
    const key = keyOf(page);
    const { generation } = cache;
    underWay.add(key);
    try {
      const answer = await ask(page * PAGE_SIZE, PAGE_SIZE);
      underWay.delete(key);
      if (take(answer, page, generation)) load();
    } catch (error) {
      underWay.delete(key);
      failed(error);
    }
  }

  /** False for an answer with rows missing, which asking again would only repeat. */
  function take({ total: answered, rows }: ArticlePage, page: number, generation: number): boolean {
    const offset = page * PAGE_SIZE;
    if (!cache.put(offset, rows, generation)) return true;
    total = answered;
    totalGeneration = generation;
    shown = { start: Math.min(shown.start, total), end: shown.end };
    cache.trim(shown.start);
    changed();
    return rows.length >= Math.min(PAGE_SIZE, total - offset);
  }

  return {
    subscribe(watch) {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    version: () => version,
    total: () => total,
    rowAt: (index) => cache.get(index),
    indexOf(id) {
      for (const [index, { row }] of cache.entries()) if (row.id === id) return index;
      return undefined;
    },
    rows: () => [...cache.entries()].map(([, { row }]) => row),
    show(start, end) {
      shown = { start, end };
      load();
    },
    refresh(shift = 0) {
      cache.makeStale(shift);
      if (shift > 0 && total !== null) total += shift;
      changed();
      load();
    },
    restart(nextAsk) {
      ask = nextAsk;
      cache.clear();
      changed();
      load();
    },
  };
}
