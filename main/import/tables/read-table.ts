import type { Mapping } from '../../../preload/contract.ts';
import { decodeText } from '../decode/decode-text.ts';
import { isRecord, listIn, recordIn } from '../entries/loose.ts';
import { parseJson } from '../entries/parse-json.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { ReadResult, Source } from '../reader.ts';
import { parseCsv } from './csv.ts';
import { dateOrderOf, guessMapping, isOfArticles } from './mapping.ts';
import { type Fields, rowEntry } from './row-entry.ts';
import { sampleTable } from './table-sample.ts';
import { TABLE_IMPORTER } from './table-importer.ts';

/** Reads a CSV file of articles. */
export function readCsvTable(source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const table = parseCsv(decoded.text);
  if (!table) return { ok: false, reason: 'malformed', detail: 'a table (CSV)' };
  const rows = table.rows.map((row) => Object.fromEntries(row));
  return readRows(rows, source, {
    decoded,
    columns: table.columns,
    partOf: (index) => `row ${String(index + 2)}`,
  });
}

/** Reads a JSON file of articles: a list, one record, or a record that holds the list. */
export function readJsonTable(source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const rows = recordsOf(parseJson(decoded.text));
  if (!rows) return { ok: false, reason: 'malformed', detail: 'JSON data' };
  return readRows(rows, source, {
    decoded,
    columns: keysOf(rows),
    partOf: (index) => `item ${String(index + 1)}`,
  });
}

interface RowsReading {
  readonly decoded: NonNullable<ReturnType<typeof decodeText>>;
  readonly columns: readonly string[];
  readonly partOf: (index: number) => string;
}

function readRows(rows: readonly Fields[], source: Source, { decoded, columns, partOf }: RowsReading): ReadResult {
  const mapping = source.mapping ?? guessMapping(columns);
  const table = sampleTable(columns, rows, mapping);
  if (!isOfArticles(mapping))
    return { ok: false, reason: 'unknown-kind', detail: 'looks like a table without articles', table };
  const order = dateOrderOf(rows.flatMap((row) => dateIn(row, mapping)));
  const entries = rows.map((row) => rowEntry(row, mapping, order));
  return { ...readEntries(entries, source, { importer: TABLE_IMPORTER, decoded, partOf }), table };
}

function dateIn(row: Fields, { published }: Mapping): string[] {
  const value = published === undefined ? undefined : row[published];
  return typeof value === 'string' ? [value] : [];
}

/** Rows that are looked at for their keys; a record may lack some. */
const SAMPLE_ROWS = 200;

export const keysOf = (rows: readonly Fields[]): string[] => [
  ...new Set(rows.slice(0, SAMPLE_ROWS).flatMap((row) => Object.keys(row))),
];

const LISTS = ['articles', 'items', 'data', 'documents', 'results', 'records', 'rows', 'entries', 'docs', 'hits'];

/** The records of parsed JSON; undefined where there are none. */
export function recordsOf(data: unknown): readonly Fields[] | undefined {
  if (Array.isArray(data)) return data.some(isRecord) ? (data as unknown[]).filter(isRecord) : undefined;
  const name = LISTS.find((list) => listIn(data, list).some(isRecord));
  if (name !== undefined) return listIn(data, name).filter(isRecord);
  const response = recordIn(data, 'response');
  if (response) return recordsOf(response);
  return isRecord(data) ? [data] : undefined;
}
