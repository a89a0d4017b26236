import { decodeStream } from '../decode/decode-stream.ts';
import { draftOf } from '../entries/entry.ts';
import type { Part, ReadResult, StreamedSource } from '../reader.ts';
import { CsvError, csvRows } from './csv.ts';
import { isOfArticles } from './mapping.ts';
import { type Fields, rowEntry } from './row-entry.ts';
import { columnsOf, SAMPLE_BYTES, SAMPLE_ROWS, type TableColumns } from './table-columns.ts';
import { TABLE_IMPORTER } from './table-importer.ts';

/** Reads a CSV file of articles row by row, however many there are. One that is damaged gives the rows before the damage. */
export async function* readLargeCsv(source: StreamedSource): AsyncGenerator<Part> {
  try {
    yield* partsOf(source);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { name: '', result: { ok: false, reason: 'malformed', detail: 'a table (CSV)' } };
  }
}

async function* partsOf(source: StreamedSource): AsyncGenerator<Part> {
  const { table, ...columns } = columnsOf(await firstRows(source), source.mapping);
  if (!isOfArticles(columns.mapping)) {
    const detail = 'looks like a table without articles';
    yield { name: '', result: { ok: false, reason: 'unknown-kind', detail, table } };
    return;
  }
  let said: Pick<ReadResult, 'table'> = { table };
  let number = 1;
  for await (const row of rowsOf(source)) {
    number += 1;
    const name = `row ${String(number)}`;
    yield { name, result: { ...readRow(row, name, source, columns), ...said } };
    said = {};
  }
}

async function* rowsOf(source: StreamedSource): AsyncGenerator<Fields> {
  for await (const row of csvRows(decodeStream(source.open()))) yield Object.fromEntries(row);
}

async function firstRows(source: StreamedSource): Promise<Fields[]> {
  const rows: Fields[] = [];
  let characters = 0;
  for await (const row of rowsOf(source)) {
    rows.push(row);
    for (const value of Object.values(row)) characters += String(value).length;
    if (rows.length >= SAMPLE_ROWS || characters >= SAMPLE_BYTES) break;
  }
  return rows;
}

function readRow(
  row: Fields,
  part: string,
  { fileName }: StreamedSource,
  { mapping, order }: TableColumns,
): ReadResult {
  const draft = draftOf(
    { ...rowEntry(row, mapping, order), part },
    { fileName, modifiedAt: undefined, from: 'export' },
  );
  return draft ? { ok: true, importer: TABLE_IMPORTER, drafts: [draft] } : { ok: false, reason: 'no-text' };
}
