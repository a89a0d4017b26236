import type { Format, Head } from '../format.ts';
import type { Source } from '../reader.ts';
import { headerOf } from '../tables/header.ts';
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
    read: async (source: Source) => (await import('./read-service.ts')).readJsonService(service, source),
  })),
  ...csvServices.map((service) => ({
    kind: service.kind,
    looksLike: (head: Head) => hasColumns(service, head.text),
    read: async (source: Source) => (await import('./read-service.ts')).readCsvService(service, source),
  })),
];

function hasColumns({ columns }: CsvService, text: string): boolean {
  const present = new Set(headerOf(text));
  return columns.every((column) => present.has(column));
}
