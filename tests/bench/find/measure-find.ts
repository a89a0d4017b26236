import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Args } from '../../../preload/contract.ts';
import { type Line, open, type Place } from '../archive-side.ts';
import { type Cost, costOf, cpuMs, residentBytes, type Spread, spreadOf, timed } from '../measure.ts';
import { orders, searches, TYPED } from './searches.ts';

/** Rows for which the words found are shown: what a window has room for. */
const VISIBLE = 30;
const PAGE = 50;

export interface IndexTimes {
  readonly toListMs: number;
  /** From the list being whole to every text being found. */
  readonly textsMs: number;
  /** What processors worked for both. */
  readonly cpuMs: number;
  readonly indexBytes: number;
  /** Memory that the process holds beyond what it held before opening. */
  readonly takenBytes: number;
}

/** Opens a filled archive without its index, and waits for it to be made. */
export async function measureIndexing(place: Place, count: number): Promise<IndexTimes> {
  await rm(join(place.profile, 'cache'), { recursive: true, force: true });
  const before = residentBytes();
  const start = performance.now();
  const cpuBefore = cpuMs();
  const line = await open(place);
  await until(async () => (await line.ask('archive.info', {})).articleCount === count);
  const toListMs = performance.now() - start;
  await until(async () => (await line.ask('archive.info', {})).indexing === null);
  const textsMs = performance.now() - start - toListMs;
  const takenBytes = residentBytes() - before;
  const worked = cpuMs() - cpuBefore;
  await line.client.close();
  return { toListMs, textsMs, cpuMs: worked, takenBytes, indexBytes: await sizeOf(join(place.profile, 'cache')) };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

export interface FindTimes {
  readonly openMs: number;
  readonly takenBytes: number;
  readonly searches: readonly { readonly what: string; readonly found: number; readonly times: Cost }[];
  readonly typing: Cost;
  readonly facets: Cost;
  readonly timeline: Cost;
  readonly pages: readonly { readonly what: string; readonly times: Cost }[];
}

/** Searches and lists as a window asks for them, through the archive thread. */
export async function measureFinding(place: Place, rounds: number): Promise<FindTimes> {
  const before = residentBytes();
  const opened = await timed(() => open(place));
  const line = opened.value;
  const search = searcher(line);
  await until(async () => (await line.ask('archive.info', {})).indexing === null);
  const searched = [];
  for (const { what, query } of searches) {
    const { total: found } = await search(query);
    searched.push({ what, found, times: await costOf(rounds, () => search(query)) });
  }
  const typing = await costOf(rounds * TYPED.length, (key) => search(TYPED.slice(0, (key % TYPED.length) + 1)));
  const counted = (name: 'find.facets' | 'find.timeline') =>
    costOf(rounds, (round) => line.ask(name, { query: `police words:<${100_000 + round}` }));
  const facets = await counted('find.facets');
  const timeline = await counted('find.timeline');
  const pages = await measurePages(line, rounds);
  const takenBytes = residentBytes() - before;
  await line.client.close();
  return { openMs: opened.ms, takenBytes, searches: searched, typing, facets, timeline, pages };
}

/** Each question differs from the one before, so that no answer is one that was kept. */
function searcher({ ask }: Line): (query: string) => Promise<{ total: number }> {
  let asked = 0;
  return (query) => {
    asked += 1;
    const page = { order: { by: 'relevance', direction: 'descending' }, offset: 0, limit: VISIBLE } as const;
    return ask('articles.page', { ...page, query: `words:<${1_000_000 + asked} ${query}` });
  };
}

async function measurePages({ ask }: Line, rounds: number): Promise<FindTimes['pages']> {
  const { articleCount } = await ask('archive.info', {});
  const pages = [];
  for (const by of orders) {
    for (const offset of [0, Math.floor(articleCount * 0.9)]) {
      const page: Args<'articles.page'> = { order: { by, direction: 'descending' }, offset, limit: PAGE };
      await ask('articles.page', page);
      pages.push({ what: `${by}, row ${offset}`, times: await costOf(rounds, () => ask('articles.page', page)) });
    }
  }
  return pages;
}

/** The same words looked for with ripgrep in the same articles as files; nothing where there is no `rg`. */
export async function measureRipgrep(news: string, rounds: number): Promise<Record<string, Spread>> {
  const times: Record<string, Spread> = {};
  for (const { what, rg } of searches) {
    if (rg !== undefined) times[what] = await spreadOf(rounds, () => ripgrep(rg, news));
  }
  return times;
}

async function ripgrep(args: readonly string[], folder: string): Promise<void> {
  try {
    await promisify(execFile)('rg', [...args, folder], { maxBuffer: 1 << 28 });
  } catch (error) {
    // Its way of saying that nothing was found.
    if (!(error instanceof Error && 'code' in error && error.code === 1)) throw error;
  }
}
