import { decodeText } from '../decode/decode-text.ts';
import { parseJson } from '../entries/parse-json.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { ReadResult, Source } from '../reader.ts';
import { parseCsv } from '../tables/csv.ts';
import type { CsvService, JsonService } from './service.ts';

/** Reads the CSV file of a service. */
export function readCsvService(service: CsvService, source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const table = parseCsv(decoded.text);
  if (!table) return { ok: false, reason: 'malformed', detail: service.kind };
  const { importer } = service;
  return readEntries(service.entries(table.rows), source, { importer, decoded, partOf: numbered('item') });
}

/** Reads the JSON file of a service. */
export function readJsonService(service: JsonService, source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const data = parseJson(decoded.text);
  const entries = data === undefined ? undefined : service.entries(data);
  if (!entries) return { ok: false, reason: 'malformed', detail: service.kind };
  return readEntries(entries, source, { importer: service.importer, decoded, partOf: numbered('item') });
}

const numbered = (name: string) => (index: number) => `${name} ${String(index + 1)}`;
