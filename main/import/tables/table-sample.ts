import type { FoundTable, Mapping } from '../../../preload/contract.ts';
import type { Fields } from './row-entry.ts';

/** What a preview shows of a table. */
export type TableSample = Omit<FoundTable, 'path'>;

const SAMPLES = 3;
const MOST_COLUMNS = 200;

/** Longest value shown, in characters. */
const LONGEST = 120;

/** The first rows of a table as text, with what its columns are taken to hold. */
export function sampleTable(columns: readonly string[], rows: readonly Fields[], mapping: Mapping): TableSample {
  const shown = columns.slice(0, MOST_COLUMNS);
  const samples = rows
    .slice(0, SAMPLES)
    .map((row) => Object.fromEntries(shown.map((column) => [column, shownValue(row[column])])));
  return { columns: shown, samples, mapping };
}

function shownValue(value: unknown): string {
  const text = isPlain(value)
    ? String(value)
    : Object.values(value ?? {})
        .filter(isPlain)
        .join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What lies deeper than a list of such is not shown; it may be nested without end. */
const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
