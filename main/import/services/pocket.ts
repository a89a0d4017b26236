import { instantOf } from '../entries/moment.ts';
import type { Entry } from '../entries/entry.ts';
import { fieldOf, flagIn, isRecord, listIn, recordIn, textIn, textsIn } from '../entries/loose.ts';
import type { DraftAnnotation, DraftState } from '../reader.ts';
import { hasKeys, entriesOf, type CsvService, type JsonService } from './service.ts';

/** Pocket's export by CSV (`part_000000.csv`): addresses, titles and tags, no text. */
export const pocketCsv: CsvService = {
  kind: 'an export of Pocket',
  importer: 'pocket@1',
  columns: ['title', 'url', 'time_added', 'tags', 'status'],
  entries: (rows) =>
    rows.map((row) => ({
      // Pocket writes the address where it never learnt the title.
      title: row.get('title') === row.get('url') ? undefined : row.get('title'),
      url: row.get('url'),
      tags: (row.get('tags') ?? '').split('|'),
      state: stateOf(row.get('time_added'), row.get('status') === 'archive'),
    })),
};

const stateOf = (addedAt: string | undefined, isArchived: boolean): DraftState => {
  const savedAt = instantOf(addedAt);
  return { archived: isArchived, read: isArchived, ...(savedAt === undefined ? {} : { savedAt }) };
};

/** The answer of Pocket's API, as `pockexport` kept it: items by their id. */
export const pocketJson: JsonService = {
  kind: 'an export of Pocket',
  importer: 'pocket-api@1',
  looksLike: (head) => hasKeys(head, 'item_id', 'given_url'),
  entries: (data) => entriesOf(itemsOf(data), apiEntry),
};

function itemsOf(data: unknown): readonly unknown[] {
  const list = recordIn(data, 'list') ?? data;
  return Array.isArray(list) ? list : isRecord(list) ? Object.values(list) : [];
}

function apiEntry(item: unknown): Entry {
  const isArchived = textIn(item, 'status') === '1';
  return {
    title: textIn(item, 'resolved_title', 'given_title'),
    url: textIn(item, 'resolved_url', 'given_url'),
    canonicalUrl: textIn(item, 'given_url'),
    standfirst: textIn(item, 'excerpt'),
    language: textIn(item, 'lang'),
    tags: Object.keys(recordIn(item, 'tags') ?? {}),
    state: { ...stateOf(textIn(item, 'time_added'), isArchived), starred: flagIn(item, 'favorite') === true },
    annotations: listIn(item, 'annotations').flatMap((annotation) => highlightOf(annotation) ?? []),
  };
}

/** The folder of an article that ArchiveBox's `pocket-exporter` wrote: `index.json` beside `article.html`. */
export function pocketFolderEntry(index: unknown, html: string | undefined): Entry {
  const item = recordIn(index, 'item');
  const isArchived = flagIn(index, 'isArchived') === true;
  return {
    ...(html === undefined ? {} : { body: { html } }),
    title: textIn(index, 'title') ?? textIn(item, 'title'),
    url: textIn(item, 'resolvedUrl') ?? textIn(index, 'url') ?? textIn(item, 'givenUrl'),
    canonicalUrl: textIn(item, 'givenUrl'),
    standfirst: textIn(item, 'excerpt'),
    byline: textsIn(item, 'authors', 'name'),
    published: textIn(item, 'datePublished'),
    source: textIn(recordIn(item, 'domainMetadata'), 'name'),
    tags: textsIn(index, 'tags', 'name'),
    state: { ...stateOf(textIn(index, '_createdAt'), isArchived), starred: flagIn(index, 'isFavorite') === true },
    annotations: listIn(fieldOf(index, 'annotations'), 'highlights').flatMap((one) => highlightOf(one) ?? []),
  };
}

function highlightOf(annotation: unknown): DraftAnnotation | undefined {
  const quote = textIn(annotation, 'quote');
  if (quote === undefined) return undefined;
  const createdAt = instantOf(textIn(annotation, 'created_at', '_createdAt'));
  const foreignId = textIn(annotation, 'annotation_id', 'id');
  return {
    quote,
    text: textIn(recordIn(annotation, 'note') ?? annotation, 'text', 'note') ?? '',
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(foreignId === undefined ? {} : { foreignId: `pocket:${foreignId}` }),
  };
}
