import { instantOf } from '../entries/moment.ts';
import type { Entry } from '../entries/entry.ts';
import type { Row } from '../tables/csv.ts';
import type { CsvService } from './service.ts';

/** Matter's export: a reading list with counts, no text. */
export const matter: CsvService = {
  kind: 'an export of Matter',
  importer: 'matter@1',
  columns: ['title', 'author', 'publisher', 'url', 'word count', 'in queue', 'favorited', 'read'],
  entries: (rows) =>
    rows.map((row) => ({
      title: row.get('title'),
      byline: [row.get('author') ?? ''],
      source: row.get('publisher'),
      url: row.get('url'),
      tags: (row.get('tags') ?? row.get('tags (;)') ?? '').split(';'),
      state: { ...savedAt(row, 'last interaction date'), read: isTrue(row, 'read'), starred: isTrue(row, 'favorited') },
    })),
};

/** Raindrop's CSV export: bookmarks in folders, with notes and highlights as text. */
export const raindrop: CsvService = {
  kind: 'an export of Raindrop',
  importer: 'raindrop@1',
  columns: ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'],
  entries: (rows) => rows.map(raindropEntry),
};

function raindropEntry(row: Row): Entry {
  const folder = (row.get('folder') ?? '').split('/').map((name) => name.trim());
  const quotes = (row.get('highlights') ?? '').split('\n').map((line) => line.replace(/^Highlight:/u, '').trim());
  const note = row.get('note')?.trim() ?? '';
  return {
    title: row.get('title'),
    standfirst: row.get('excerpt'),
    url: row.get('url'),
    tags: (row.get('tags') ?? '').split(','),
    annotations: [
      ...quotes.filter((quote) => quote !== '').map((quote) => ({ quote, text: '' })),
      ...(note === '' ? [] : [{ text: note }]),
    ],
    state: {
      ...savedAt(row, 'created'),
      starred: isTrue(row, 'favorite'),
      ...(folder.length === 0 || /^(?:unsorted)?$/iu.test(folder[0] ?? '') ? {} : { collections: [folder] }),
    },
  };
}

/** mymind's CSV export: what was saved, some of it with its text. */
export const mymind: CsvService = {
  kind: 'an export of mymind',
  importer: 'mymind@1',
  columns: ['id', 'type', 'title', 'url', 'content', 'note', 'tags', 'created'],
  entries: (rows) =>
    rows.map((row) => ({
      title: row.get('title'),
      url: row.get('url'),
      ...(row.get('content')?.trim() ? { body: { text: row.get('content') ?? '' } } : {}),
      tags: (row.get('tags') ?? '').split(','),
      annotations: row.get('note')?.trim() ? [{ text: row.get('note') ?? '' }] : [],
      state: savedAt(row, 'created'),
    })),
};

function savedAt(row: Row, column: string): { savedAt?: string } {
  const at = instantOf(row.get(column));
  return at === undefined ? {} : { savedAt: at };
}

const isTrue = (row: Row, column: string): boolean => /^(?:true|1|yes)$/iu.test(row.get(column)?.trim() ?? '');
