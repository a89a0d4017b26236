import type { Format, Head } from '../format.ts';
import { WHOLE_BYTES } from '../load-file.ts';
import type { StreamedSource } from '../reader.ts';
import { headerOf } from './header.ts';
import { guessMapping, isOfArticles } from './mapping.ts';

/** The first line of JSON Lines is a whole object, and more follow, or the name says so. */
function isJsonl({ text, fileName }: Head): boolean {
  if (!/^\s*\{/u.test(text)) return false;
  if (/\.(?:jsonl|ndjson|ldjson)$/iu.test(fileName)) return true;
  return /^\s*\{[^\n]*\}\s*\r?\n\s*\{/u.test(text);
}

function isCsv({ text, fileName }: Head): boolean {
  const columns = headerOf(text);
  return columns.length >= 2 && (/\.(?:csv|tsv)$/iu.test(fileName) || isSureHeader(columns));
}

/** Data of articles that no service's reader knows. */
export const tableFormats: readonly Format[] = [
  {
    kind: 'articles, one a line (JSON Lines)',
    looksLike: isJsonl,
    readParts: async function* readParts(source: StreamedSource) {
      yield* (await import('./read-jsonl.ts')).readJsonl(source);
    },
  },
  {
    kind: 'articles in JSON',
    looksLike: ({ text, fileName }) =>
      /^\s*(?:\[\s*)?\{\s*"[^"\\\n]{1,200}"\s*:/u.test(text) || (/^\s*[[{]/u.test(text) && /\.json$/iu.test(fileName)),
    read: async (source) => (await import('./read-table.ts')).readJsonTable(source),
  },
  {
    kind: 'a table of articles (CSV)',
    looksLike: (head) => isCsv(head) && head.sizeBytes > WHOLE_BYTES,
    readParts: async function* readParts(source: StreamedSource) {
      yield* (await import('./read-large-csv.ts')).readLargeCsv(source);
    },
  },
  {
    kind: 'a table of articles (CSV)',
    looksLike: isCsv,
    read: async (source) => (await import('./read-table.ts')).readCsvTable(source),
  },
];

/** Prose has commas too: only names that the columns of articles have make a table of a file with another name. */
const isSureHeader = (columns: readonly string[]): boolean => {
  const mapping = guessMapping(columns);
  return isOfArticles(mapping) && Object.keys(mapping).length >= 3 && columns.every((name) => name.length <= 40);
};
