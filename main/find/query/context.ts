import { type Bits, bitsWhere, noBits } from '../columns/bits.ts';
import { type Columns, columnsOf } from '../columns/columns.ts';
import type { Database } from '../database.ts';
import { type Segments, segmentsOf } from '../text/segments.ts';
import { stemLanguage } from '../text/words.ts';

/** What answering a query needs. */
export interface FindContext {
  readonly database: Database;
  readonly columns: Columns;
  readonly segments: Segments;
  /** Sets have room for numbers below it. */
  readonly size: number;
  /** Grows by what speaks for each article; undefined where nobody asks for it. */
  readonly scores: Float32Array | undefined;
}

export function findContext(database: Database, withScores: boolean): FindContext {
  const columns = columnsOf(database);
  const { size } = columns;
  const scores = withScores ? new Float32Array(size) : undefined;
  return { database, columns, segments: segmentsOf(database), size, scores };
}

/** The languages of which the stems are known apart, and the articles in each; '' where it is not known. */
export function articlesByLanguage({ columns, size }: FindContext): readonly { language: string; bits: Bits }[] {
  const { language } = columns.slots;
  const ids = new Map<string, Set<number>>([['', new Set([0])]]);
  for (const [name, id] of columns.values.of('language')) {
    const stemmed = stemLanguage(name);
    ids.set(stemmed, (ids.get(stemmed) ?? new Set<number>()).add(id));
  }
  return [...ids].map(([name, those]) => ({
    language: name,
    bits: bitsWhere(size, (number) => those.has(language[number] ?? 0)),
  }));
}

/** Articles that have one of some values in a column. */
export function withValue(context: FindContext, column: Uint32Array, ids: ReadonlySet<number>): Bits {
  if (ids.size === 0) return noBits(context.size);
  return bitsWhere(context.size, (number) => ids.has(column[number] ?? 0));
}
