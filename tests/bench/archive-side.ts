import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveClient, startArchive } from '../../main/host/archive-client.ts';
import { type Ask, askThrough } from '../../main/host/command-line/ask.ts';
import type { ImportCounts, ListOrder } from '../../preload/contract.ts';
import { residentBytes, type Spread, spread, spreadOf, timed } from './measure.ts';
import { between, seeded } from './random.ts';

const PAGE = 50;
const newest: ListOrder = { by: 'published', direction: 'descending' };
const orders: readonly ListOrder[] = [
  newest,
  { by: 'published', direction: 'ascending' },
  { by: 'imported', direction: 'descending' },
  { by: 'imported', direction: 'ascending' },
];

/** Folders of one measurement: the news to import, the archive and its profile. */
export interface Place {
  readonly news: string;
  readonly archive: string;
  readonly profile: string;
}

export interface Line {
  readonly client: ArchiveClient;
  readonly ask: Ask;
}

export async function open({ archive, profile }: Place): Promise<Line> {
  const started = await startArchive({
    folder: archive,
    configFolder: join(profile, 'config'),
    cacheFolder: join(profile, 'cache'),
  });
  if (!started.ok) throw new Error(`${archive}: ${started.reason}`);
  return { client: started.value, ask: askThrough(started.value) };
}

/** Imports a folder and waits for its end. */
export async function importAll({ client, ask }: Line, news: string): Promise<ImportCounts> {
  const ended = new Promise<ImportCounts>((resolve, reject) => {
    client.onLost(reject);
    client.listen((event) => {
      if (event.name === 'import.progress' && event.payload.phase === 'finished') resolve(event.payload.counts);
    });
  });
  const started = await ask('imports.start', { paths: [news], folderMeaning: 'source' });
  if (!started.ok) throw new Error(`imports.start: ${started.reason}`);
  return await ended;
}

export interface ImportTimes {
  readonly firstMs: number;
  readonly againMs: number;
  readonly imported: number;
  readonly importedAgain: number;
  /** A page of the list, asked for again and again while the import ran. */
  readonly pageMeanwhile: Spread;
  /** Memory that the process holds beyond what it held before: with an empty archive open, and after the import. */
  readonly emptyBytes: number;
  readonly filledBytes: number;
}

/** Imports the news, with a window asking for the list all the while, and then imports it again. */
export async function measureImport(place: Place): Promise<ImportTimes> {
  const before = residentBytes();
  const line = await open(place);
  const emptyBytes = residentBytes() - before;
  const meanwhile: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      meanwhile.push((await timed(() => line.ask('articles.page', { order: newest, offset: 0, limit: PAGE }))).ms);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const first = await timed(() => importAll(line, place.news));
  over.abort();
  await asking;
  const filledBytes = residentBytes() - before;
  const again = await timed(() => importAll(line, place.news));
  await line.client.close();
  return {
    firstMs: first.ms,
    againMs: again.ms,
    imported: first.value.imported,
    importedAgain: again.value.imported,
    pageMeanwhile: spread(meanwhile),
    emptyBytes,
    filledBytes,
  };
}

export interface UseTimes {
  readonly pageAtStart: Spread;
  readonly pageDeep: Spread;
  readonly openArticle: Spread;
  readonly highlight: Spread;
}

/** Imports the news into an archive; gives ms. */
export async function fill(place: Place): Promise<number> {
  const line = await open(place);
  const { ms } = await timed(() => importAll(line, place.news));
  await line.client.close();
  return ms;
}

/** Uses an archive as a reader does, once all in it is indexed. */
export async function measureUse(place: Place, rounds: number): Promise<UseTimes> {
  const line = await open(place);
  const { ask } = line;
  await allIndexed(line);
  const { total } = await ask('articles.page', { order: newest, offset: 0, limit: 1 });
  const page = (offset: number) => (round: number) =>
    ask('articles.page', { order: orders[round % orders.length] ?? newest, offset, limit: PAGE });
  const pageAtStart = await spreadOf(rounds, page(0));
  const pageDeep = await spreadOf(rounds, page(Math.floor(total * 0.9)));
  const articles = await someArticles(ask, total, rounds);
  const openArticle = await spreadOf(rounds, (round) => ask('articles.open', { id: articles[round] ?? '' }));
  const highlight = await highlightAll(ask, articles);
  await line.client.close();
  return { pageAtStart, pageDeep, openArticle, highlight };
}

export async function allIndexed({ ask }: Line): Promise<void> {
  while ((await ask('archive.info', {})).indexing !== null) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function someArticles(ask: Ask, total: number, count: number): Promise<readonly string[]> {
  const random = seeded(total);
  const ids: string[] = [];
  while (ids.length < count) {
    const { rows } = await ask('articles.page', { order: newest, offset: between(random, 0, total - 1), limit: 1 });
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

async function highlightAll(ask: Ask, articles: readonly string[]): Promise<Spread> {
  const taken: number[] = [];
  for (const [round, id] of articles.entries()) {
    const opened = await ask('articles.open', { id });
    if (!opened.ok) throw new Error(`articles.open ${id}: ${opened.reason}`);
    const { textHash } = opened.value.article;
    const at = { start: round % 40, end: (round % 40) + 30 };
    const added = await timed(() =>
      ask('notes.add', { articleId: id, textHash, ...at, color: 'yellow', text: 'Compare with the minutes.' }),
    );
    if (!added.value.ok) throw new Error(`notes.add ${id}: ${added.value.reason}`);
    taken.push(added.ms);
  }
  return spread(taken);
}

export interface OpeningTimes {
  /** From start to the first page of the list. */
  readonly toListMs: number;
  /** From start to the whole list being there. */
  readonly toWholeMs: number;
  /** Memory that the process holds beyond what it held before opening. */
  readonly takenBytes: number;
}

/** Opens a filled archive of `count` articles in this process, with the index as it was left or without one. */
export async function measureOpening(place: Place, count: number, withIndex: boolean): Promise<OpeningTimes> {
  if (!withIndex) await rm(join(place.profile, 'cache'), { recursive: true, force: true });
  const before = residentBytes();
  const start = performance.now();
  const { client, ask } = await open(place);
  let { total } = await ask('articles.page', { order: newest, offset: 0, limit: PAGE });
  const toListMs = performance.now() - start;
  while (total < count) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    ({ total } = await ask('articles.page', { order: newest, offset: 0, limit: 1 }));
  }
  const toWholeMs = performance.now() - start;
  for (const id of await someArticles(ask, total, 50)) await ask('articles.open', { id });
  const takenBytes = residentBytes() - before;
  await client.close();
  return { toListMs, toWholeMs, takenBytes };
}
