import { parse } from 'csv-parse/sync';
import { delimiterOf } from './header.ts';

/** A row of a table by the name of its column, in lower case; columns without a name have none. */
export type Row = ReadonlyMap<string, string>;

export interface Table {
  /** In lower case, as they stand. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A field beyond this is an unclosed quotation mark. */
const MOST_FIELD_CHARACTERS = 20_000_000;

/** No table of articles has more columns; what stands in others is not read. */
const MOST_COLUMNS = 2000;

/** Parses CSV (RFC 4180, and what programs make of it); undefined for text that has not even a header. */
export function parseCsv(text: string): Table | undefined {
  const delimiter = delimiterOf(text);
  let lines: string[][];
  try {
    lines = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_FIELD_CHARACTERS,
    });
  } catch {
    return undefined;
  }
  const [header, ...rest] = lines;
  if (!header) return undefined;
  const columns = header.slice(0, MOST_COLUMNS).map((name) => name.trim().toLowerCase());
  return { columns, rows: rest.map((cells) => rowOf(columns, cells)) };
}

/** A row may have fewer cells than there are columns. */
const rowOf = (columns: readonly string[], cells: readonly string[]): Row =>
  new Map(columns.slice(0, cells.length).map((name, index) => [name, cells[index] ?? '']));
