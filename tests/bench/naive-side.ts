import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { DataFile } from 'lowdb/node';
import type { ArticleContent } from '../../data/article.ts';
import { newsDraft, newsItem } from './generate.ts';
import { residentBytes, type Spread, spreadOf, timed } from './measure.ts';

/**
 * The archive as one would first write it: everything in one lowdb file, held in memory, written whole on each change.
 * It does not flush to the disk, so its times are those of less safety.
 */
interface Everything {
  articles: (ArticleContent & { id: string })[];
  notes: { articleId: string; start: number; end: number; text: string }[];
}

const PAGE = 50;
const BATCH = 128;

/** Without the line breaks of lowdb's own JSON file, with which 100,000 articles are more than one string can hold. */
const compact = {
  parse: (text: string) => JSON.parse(text) as Everything,
  stringify: (all: Everything) => JSON.stringify(all),
};

const database = (file: string) => new Low<Everything>(new DataFile(file, compact), { articles: [], notes: [] });

/** Imports text files with hardly any reading (first line, paragraphs), saving after each batch; gives ms. */
export async function naiveImport(news: string, file: string): Promise<number> {
  const paths = (await readdir(news, { recursive: true })).filter((name) => name.endsWith('.txt'));
  const db = database(file);
  const { ms } = await timed(async () => {
    for (const [index, path] of paths.entries()) {
      const [title = '', ...paragraphs] = (await readFile(join(news, path), 'utf8')).split('\n\n');
      db.data.articles.push({ id: path, ...bareContent(title, paragraphs) });
      if (index % BATCH === BATCH - 1) await db.write();
    }
    await db.write();
  });
  return ms;
}

function bareContent(title: string, paragraphs: readonly string[]): ArticleContent {
  const blocks = paragraphs.map((text) => ({ type: 'paragraph' as const, text }));
  return { title, byline: [], direction: 'ltr', tags: [], blocks, removed: [], provenance: {} };
}

export interface NaiveTimes {
  readonly page: Spread;
  readonly highlight: Spread;
}

/** Fills one file with `count` articles and uses it as a reader does, `rounds` times. */
export async function naiveUse(file: string, count: number, seed: number, rounds: number): Promise<NaiveTimes> {
  const db = database(file);
  for (let index = 0; index < count; index += 1) {
    db.data.articles.push({ id: String(index), ...newsDraft(newsItem(seed, index)).content });
  }
  await db.write();
  const day = (article: ArticleContent) => article.published?.value ?? '';
  const page = await spreadOf(Math.min(rounds, 20), () =>
    db.data.articles.toSorted((one, other) => (day(one) < day(other) ? 1 : -1)).slice(0, PAGE),
  );
  const highlight = await spreadOf(rounds, async (round) => {
    db.data.notes.push({ articleId: String(round), start: 0, end: 30, text: 'Compare with the minutes.' });
    await db.write();
  });
  return { page, highlight };
}

export interface NaiveOpening {
  readonly toListMs: number;
  /** Memory that the process holds beyond what it held before opening. */
  readonly takenBytes: number;
}

export async function naiveOpening(file: string): Promise<NaiveOpening> {
  const before = residentBytes();
  const db = database(file);
  const { ms } = await timed(() => db.read());
  return { toListMs: ms, takenBytes: residentBytes() - before };
}
