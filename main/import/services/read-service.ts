import { decodeText } from '../decode/decode-text.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Format, Head } from '../format.ts';
import type { ReadResult, Source } from '../reader.ts';
import { headerOf, parseCsv } from '../tables/csv.ts';
import { hypothesis, hypothesisCsv } from './hypothesis.ts';
import { instapaper } from './instapaper.ts';
import { karakeep } from './karakeep.ts';
import { linkwarden } from './linkwarden.ts';
import { matter, mymind, raindrop } from './lists.ts';
import { pocketCsv, pocketJson } from './pocket.ts';
import { readwiseHighlights, readwiseLibrary } from './readwise.ts';
import type { CsvService, JsonService } from './service.ts';
import { wallabag } from './wallabag.ts';
import { webAnnotations } from './web-annotations.ts';

const csvServices: readonly CsvService[] = [
  readwiseHighlights,
  readwiseLibrary,
  hypothesisCsv,
  matter,
  raindrop,
  mymind,
  instapaper,
  pocketCsv,
];

const jsonServices: readonly JsonService[] = [webAnnotations, hypothesis, wallabag, linkwarden, karakeep, pocketJson];

const isJson = (head: Head): boolean => /^\s*[[{]/u.test(head.text);

/** The exports of services that are one file, in the order in which they are tried. */
export const serviceFormats: readonly Format[] = [
  ...jsonServices.map((service) => ({
    kind: service.kind,
    looksLike: (head: Head) => isJson(head) && service.looksLike(head.text),
    read: (source: Source) => readJsonService(service, source),
  })),
  ...csvServices.map((service) => ({
    kind: service.kind,
    looksLike: (head: Head) => hasColumns(service, head.text),
    read: (source: Source) => readCsvService(service, source),
  })),
];

function hasColumns({ columns }: CsvService, text: string): boolean {
  const present = new Set(headerOf(text));
  return columns.every((column) => present.has(column));
}

function readCsvService(service: CsvService, source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const table = parseCsv(decoded.text);
  if (!table) return { ok: false, reason: 'malformed', detail: service.kind };
  const { importer } = service;
  return readEntries(service.entries(table.rows), source, { importer, decoded, partOf: numbered('item') });
}

function readJsonService(service: JsonService, source: Source): ReadResult {
  const decoded = decodeText(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const data = parsed(decoded.text);
  const entries = data === undefined ? undefined : service.entries(data);
  if (!entries) return { ok: false, reason: 'malformed', detail: service.kind };
  return readEntries(entries, source, { importer: service.importer, decoded, partOf: numbered('item') });
}

const numbered = (name: string) => (index: number) => `${name} ${String(index + 1)}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
