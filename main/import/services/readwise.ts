import { groupBy } from '../entries/group-by.ts';
import { instantOf } from '../entries/moment.ts';
import type { DraftAnnotation } from '../reader.ts';
import type { Row } from '../tables/csv.ts';
import type { CsvService } from './service.ts';

/** Readwise's export of highlights: a row for each, known by the title and author of what it is in. */
export const readwiseHighlights: CsvService = {
  kind: 'highlights from Readwise',
  importer: 'readwise-highlights@1',
  columns: ['highlight', 'book title', 'book author', 'highlighted at'],
  entries: (rows) =>
    [...groupBy(rows, (row) => `${row.get('book title') ?? ''}\n${row.get('book author') ?? ''}`).values()].map(
      (group) => ({
        title: group[0]?.get('book title'),
        byline: [group[0]?.get('book author') ?? ''],
        tags: (group[0]?.get('document tags') ?? '').split(','),
        annotations: group.map(highlightOf),
      }),
    ),
};

function highlightOf(row: Row): DraftAnnotation {
  const createdAt = instantOf(row.get('highlighted at'));
  const tags = (row.get('tags') ?? '').split(',').filter((tag) => tag.trim() !== '');
  const color = row.get('color') ?? '';
  return {
    quote: row.get('highlight') ?? '',
    text: row.get('note') ?? '',
    ...(color === '' ? {} : { color }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(createdAt === undefined ? {} : { createdAt }),
  };
}

/** The library of Readwise Reader: addresses with tags, place and progress. */
export const readwiseLibrary: CsvService = {
  kind: 'a library from Readwise Reader',
  importer: 'readwise-library@1',
  columns: ['title', 'url', 'document tags', 'saved date', 'reading progress', 'location'],
  entries: (rows) =>
    rows.map((row) => {
      const progress = Number(row.get('reading progress'));
      const savedAt = instantOf(row.get('saved date'));
      return {
        title: row.get('title'),
        url: row.get('url'),
        tags: pythonList(row.get('document tags') ?? ''),
        state: {
          archived: row.get('location') === 'archive',
          read: row.get('location') === 'archive' || progress >= 1,
          ...(progress > 0 && progress <= 1 ? { progress } : {}),
          ...(savedAt === undefined ? {} : { savedAt }),
        },
      };
    }),
};

/** `['council', "mayor's"]` as Python writes lists of strings. */
export function pythonList(text: string): string[] {
  return Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu), ([, single, double]) =>
    (single ?? double ?? '').replaceAll(/\\(.)/gu, '$1'),
  );
}
