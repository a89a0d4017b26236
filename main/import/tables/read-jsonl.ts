import { isRecord } from '../entries/loose.ts';
import { draftOf } from '../entries/entry.ts';
import type { Part, ReadResult, StreamedSource } from '../reader.ts';
import { linesOf } from './lines.ts';
import { type Fields, rowEntry } from './row-entry.ts';
import { columnsOf, SAMPLE_BYTES, SAMPLE_ROWS, type TableColumns } from './table-columns.ts';
import { TABLE_IMPORTER } from './table-importer.ts';

/** Reads JSON Lines: an article a line, however many there are. A line that is broken fails alone. */
export async function* readJsonl(source: StreamedSource): AsyncGenerator<Part> {
  const { table, ...columns } = columnsOf(await sampleOf(source), source.mapping);
  let said: Pick<ReadResult, 'table'> = { table };
  let number = 0;
  for await (const line of linesOf(source.open())) {
    number += 1;
    if (line !== undefined && line.every((byte) => byte <= 0x20)) continue;
    const name = `line ${String(number)}`;
    yield line === undefined
      ? { name, result: { ok: false, reason: 'too-large', ...said } }
      : { name, original: line, result: { ...readLine(line, name, source, columns), ...said } };
    said = {};
  }
}

async function sampleOf(source: StreamedSource): Promise<Fields[]> {
  const rows: Fields[] = [];
  let bytes = 0;
  for await (const line of linesOf(source.open())) {
    const record = line && parsed(line);
    if (record) rows.push(record);
    bytes += line?.length ?? 0;
    if (rows.length >= SAMPLE_ROWS || bytes >= SAMPLE_BYTES) break;
  }
  return rows;
}

function readLine(
  line: Uint8Array,
  part: string,
  source: StreamedSource,
  { mapping, order }: TableColumns,
): ReadResult {
  const record = parsed(line);
  if (!record) return { ok: false, reason: 'malformed', detail: 'a line of JSON' };
  const around = { fileName: source.fileName, modifiedAt: undefined, from: 'export' as const };
  const draft = draftOf({ ...rowEntry(record, mapping, order), part }, around);
  return draft ? { ok: true, importer: TABLE_IMPORTER, drafts: [draft] } : { ok: false, reason: 'no-text' };
}

function parsed(line: Uint8Array): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
