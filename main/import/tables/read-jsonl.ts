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

/** Reads JSON Lines: an article a line, however many there are. A line that is broken fails alone. */
export async function* readJsonl(source: StreamedSource): AsyncGenerator<Part> {
  const sample = await sampleOf(source);
  const columns = keysOf(sample);
  const mapping = source.mapping ?? guessMapping(columns);
  let table: ReadResult['table'] = sampleTable(columns, sample, mapping);
  const order = dateOrderOf(
    sample.flatMap((row) => (mapping.published === undefined ? [] : [String(row[mapping.published])])),
  );
  let number = 0;
  for await (const line of linesOf(source.open())) {
    number += 1;
    if (line !== undefined && line.every((byte) => byte <= 0x20)) continue;
    const name = `line ${String(number)}`;
    const said = table && { table };
    table = undefined;
    yield line === undefined
      ? { name, result: { ok: false, reason: 'too-large', ...said } }
      : { name, original: line, result: { ...readLine(line, name, source, { mapping, order }), ...said } };
  }
}

async function sampleOf(source: StreamedSource): Promise<Fields[]> {
  const rows: Fields[] = [];
  for await (const line of linesOf(source.open())) {
    const record = line && parsed(line);
    if (record) rows.push(record);
    if (rows.length >= SAMPLE_LINES) break;
  }
  return rows;
}

interface Columns {
  readonly mapping: Mapping;
  readonly order: ReturnType<typeof dateOrderOf>;
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
