import type { Mapping } from '../../../preload/contract.ts';
import { isRecord } from '../entries/loose.ts';
import { draftOf } from '../entries/entry.ts';
import type { Part, ReadResult, StreamedSource } from '../reader.ts';
import { linesOf } from './lines.ts';
import { dateOrderOf, guessMapping } from './mapping.ts';
import { keysOf } from './read-table.ts';
import { type Fields, rowEntry } from './row-entry.ts';
import { sampleTable } from './table-sample.ts';
import { TABLE_IMPORTER } from './table-importer.ts';

/** Lines that are looked at before the first is read, to learn what the keys hold and how dates are written. */
const SAMPLE_LINES = 500;
/** Fewer of them where they are long. */
const SAMPLE_BYTES = 4 * 1024 * 1024;

/** Reads JSON Lines: an article a line, however many there are. A line that is broken fails alone. */
export async function* readJsonl(source: StreamedSource): AsyncGenerator<Part> {
  const { table, ...columns } = await lookAt(source);
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

interface Columns {
  readonly mapping: Mapping;
  readonly order: ReturnType<typeof dateOrderOf>;
}

/** What the first lines say of all of them; the lines themselves are not kept. */
async function lookAt(source: StreamedSource): Promise<Columns & Required<Pick<ReadResult, 'table'>>> {
  const sample = await sampleOf(source);
  const columns = keysOf(sample);
  const mapping = source.mapping ?? guessMapping(columns);
  const { published } = mapping;
  const order = dateOrderOf(sample.flatMap((row) => (published === undefined ? [] : [String(row[published])])));
  return { mapping, order, table: sampleTable(columns, sample, mapping) };
}

async function sampleOf(source: StreamedSource): Promise<Fields[]> {
  const rows: Fields[] = [];
  let bytes = 0;
  for await (const line of linesOf(source.open())) {
    const record = line && parsed(line);
    if (record) rows.push(record);
    bytes += line?.length ?? 0;
    if (rows.length >= SAMPLE_LINES || bytes >= SAMPLE_BYTES) break;
  }
  return rows;
}

function readLine(line: Uint8Array, part: string, source: StreamedSource, { mapping, order }: Columns): ReadResult {
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
