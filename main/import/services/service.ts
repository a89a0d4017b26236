import type { Entry } from '../entries/entry.ts';
import type { Loose } from '../entries/loose.ts';
import type { Row } from '../tables/csv.ts';

/** A service whose export is a CSV file: known by its columns, read row by row. */
export interface CsvService {
  /** In words that complete "looks like …". */
  readonly kind: string;
  /** Reader and version, as the archive records it. */
  readonly importer: string;
  /** Columns, in lower case, that no other service has together. */
  readonly columns: readonly string[];
  readonly entries: (rows: readonly Row[]) => readonly Entry[];
}

/** A service whose export is one JSON file. */
export interface JsonService {
  readonly kind: string;
  readonly importer: string;
  /** Tells by the beginning of the file, before it is parsed. */
  readonly looksLike: (head: string) => boolean;
  /** Undefined where the parsed file turns out to be something else. */
  readonly entries: (data: unknown) => readonly Entry[] | undefined;
}

/** `"key":` somewhere in the beginning of a JSON file. */
export const hasKeys = (head: string, ...keys: readonly string[]): boolean =>
  keys.every((key) => new RegExp(String.raw`"${key}"\s*:`, 'u').test(head));

/** Entries of records, with what is no record left out. */
export const entriesOf = (
  records: readonly unknown[],
  entryOf: (record: Loose, index: number) => Entry | undefined,
): Entry[] =>
  records.flatMap((record, index) =>
    typeof record === 'object' && record !== null && !Array.isArray(record)
      ? (entryOf(record as Loose, index) ?? [])
      : [],
  );
