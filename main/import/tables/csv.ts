import { finished } from 'node:stream';
import { CsvError, type Options, type Parser, parse as parser } from 'csv-parse';
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
    lines = parse(text, dialect(delimiter));
  } catch {
    return undefined;
  }
  const [header, ...rest] = lines;
  if (!header) return undefined;
  const columns = columnsOf(header);
  return { columns, rows: rest.map((cells) => rowOf(columns, cells)) };
}

/** Parses CSV of any length, row by row. Throws `CsvError` after the rows before one that does not end. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let lines: Lines | undefined;
  let columns: readonly string[] | undefined;
  const rows = function* rows(): Generator<Row> {
    for (const cells of lines?.take() ?? []) {
      if (columns) yield rowOf(columns, cells);
      else columns = columnsOf(cells);
    }
  };
  for await (const piece of text) {
    lines ??= new Lines(delimiterOf(piece));
    const fault = await lines.write(piece);
    yield* rows();
    if (fault) throw fault;
  }
  const fault = await lines?.end();
  yield* rows();
  if (fault) throw fault;
}

/** The parser gives up all rows that it has not yet handed on when one is damaged, so they are taken from it at once. */
class Lines {
  readonly #ready: string[][] = [];
  readonly #parser: Parser;

  constructor(delimiter: string) {
    this.#parser = parser({
      ...dialect(delimiter),
      on_record: (cells: string[]) => {
        this.#ready.push(cells);
        return null;
      },
    });
    this.#parser.on('error', () => {});
    this.#parser.resume();
  }

  write(text: string): Promise<Error | null | undefined> {
    return new Promise((resolve) => this.#parser.write(text, resolve));
  }

  end(): Promise<Error | null | undefined> {
    return new Promise((resolve) => {
      finished(this.#parser, resolve);
      this.#parser.end();
    });
  }

  take(): readonly string[][] {
    return this.#ready.splice(0);
  }
}

export { CsvError };

const dialect = (delimiter: string) =>
  ({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_FIELD_CHARACTERS,
  }) satisfies Options;

const columnsOf = (header: readonly string[]): readonly string[] =>
  header.slice(0, MOST_COLUMNS).map((name) => name.trim().toLowerCase());

/** A row may have fewer cells than there are columns. */
const rowOf = (columns: readonly string[], cells: readonly string[]): Row =>
  new Map(columns.slice(0, cells.length).map((name, index) => [name, cells[index] ?? '']));
