import { columnsOf } from './columns/columns.ts';
import { Flag } from './columns/flags.ts';
import type { Database } from './database.ts';
import { readPrints } from './line-prints.ts';

/** A line that articles have in common. */
export interface RepeatedLine {
  readonly print: number;
  /** How many of the articles have it. */
  readonly articles: number;
  /** One of them, by its number. */
  readonly example: number;
}

/** A line of fewer articles may be chance, such as the same sentence in a short series. */
const FEWEST = 5;
/** A line of this share of an outlet's articles is its furniture, and so is one of so many, however large the outlet. */
const SHARE = 0.1;
const MANY = 50;

export const articlesNeeded = (articles: number): number =>
  Math.max(FEWEST, Math.min(Math.ceil(articles * SHARE), MANY));

/** Numbers of the articles of an outlet that are not in the trash. */
export function articlesOfOutlet(database: Database, outlet: string): readonly number[] {
  const columns = columnsOf(database);
  const source = columns.values.of('source').get(outlet);
  const { slots, size } = columns;
  const numbers: number[] = [];
  for (let number = 0; number < size; number++) {
    const flags = slots.flags[number] ?? 0;
    const isHere = (flags & Flag.live) !== 0 && (flags & Flag.trashed) === 0;
    if (isHere && slots.source[number] === source) numbers.push(number);
  }
  return numbers;
}

/** Buckets in which prints are counted before it is known which of them repeat: 8 MB, whatever the number of articles. */
const BUCKETS = 2 ** 22;

/** Counts lines in two passes over the articles, so that it holds only those that repeat. */
export class LineCount {
  readonly #buckets = new Uint16Array(BUCKETS);
  readonly #lines = new Map<number, { articles: number; readonly example: number }>();

  /** Of the first pass. */
  estimate(database: Database, number: number): void {
    for (const print of printsOfArticle(database, number)) {
      const bucket = print % BUCKETS;
      this.#buckets[bucket] = Math.min((this.#buckets[bucket] ?? 0) + 1, 0xffff);
    }
  }

  /** Of the second pass. */
  count(database: Database, number: number, needed: number): void {
    for (const print of printsOfArticle(database, number)) {
      if ((this.#buckets[print % BUCKETS] ?? 0) < needed) continue;
      const line = this.#lines.get(print);
      if (line) line.articles += 1;
      else this.#lines.set(print, { articles: 1, example: number });
    }
  }

  /** Those of enough articles, the most frequent first. */
  repeated(needed: number): readonly RepeatedLine[] {
    return [...this.#lines]
      .map(([print, { articles, example }]) => ({ print, articles, example }))
      .filter(({ articles }) => articles >= needed)
      .toSorted((one, other) => other.articles - one.articles || one.print - other.print);
  }
}

function printsOfArticle(database: Database, number: number): Uint32Array {
  const sql = 'SELECT prints FROM article JOIN record ON record.key = article.record WHERE number = ?';
  const [row] = database.all<{ prints: Uint8Array }>(sql, [number]);
  return row ? readPrints(row.prints) : new Uint32Array();
}
