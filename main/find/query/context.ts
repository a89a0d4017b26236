import { addBit, type Bits, bitsWhere, noBits } from '../columns/bits.ts';
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

interface LanguageSet {
  readonly language: string;
  readonly bits: Bits;
}
const languageSets = new WeakMap<Columns, { readonly version: number; readonly sets: readonly LanguageSet[] }>();

/** The languages of which the stems are known apart, and the articles in each; '' where it is not known. */
export function articlesByLanguage({ columns }: FindContext): readonly LanguageSet[] {
  const known = languageSets.get(columns);
  if (known?.version === columns.version) return known.sets;
  const sets = sortedByLanguage(columns);
  languageSets.set(columns, { version: columns.version, sets });
  return sets;
}

function sortedByLanguage(columns: Columns): readonly LanguageSet[] {
  const { size, slots, values } = columns;
  const byName = new Map<string, Bits>();
  const setOf = (name: string): Bits => {
    const bits = byName.get(name) ?? noBits(size);
    byName.set(name, bits);
    return bits;
  };
  const names = [...values.of('language')];
  const byId = new Map([[0, setOf('')], ...names.map(([name, id]) => [id, setOf(stemLanguage(name))] as const)]);
  for (let number = 0; number < size; number++) {
    const bits = byId.get(slots.language[number] ?? 0);
    if (bits !== undefined) addBit(bits, number);
  }
  return [...byName].map(([language, bits]) => ({ language, bits }));
}

/** Articles that have one of some values in a column. */
export function withValue(context: FindContext, column: Uint32Array, ids: ReadonlySet<number>): Bits {
  if (ids.size === 0) return noBits(context.size);
  return bitsWhere(context.size, (number) => ids.has(column[number] ?? 0));
}
