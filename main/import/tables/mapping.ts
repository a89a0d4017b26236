import { MappedField, type Mapping } from '../../../preload/contract.ts';
import type { DateContext } from '../news/dates.ts';

/** Names of columns by what they hold, the likeliest first; compared without case, spaces and marks. */
const NAMES: Readonly<Record<MappedField, readonly string[]>> = {
  title: ['title', 'headline', 'heading', 'titlepage', 'name', 'subject'],
  text: [
    'maintext',
    'articlebody',
    'fulltext',
    'text',
    'body',
    'content',
    'article',
    'story',
    'textcontent',
    'plaintext',
  ],
  html: ['contenthtml', 'bodyhtml', 'html', 'htmlcontent'],
  standfirst: [
    'standfirst',
    'subtitle',
    'subheading',
    'summary',
    'description',
    'abstract',
    'lead',
    'excerpt',
    'teaser',
    'dek',
  ],
  byline: ['byline', 'authors', 'author', 'creator', 'writer', 'writers', 'journalist'],
  published: [
    'datepublished',
    'publisheddate',
    'publishdate',
    'datepublish',
    'publishedat',
    'publicationdate',
    'published',
    'pubdate',
    'date',
    'time',
    'timestamp',
  ],
  updated: ['datemodified', 'modified', 'updated', 'updatedat', 'lastmodified', 'datemodify'],
  url: ['url', 'link', 'sourceurl', 'articleurl', 'weburl', 'href', 'requestedurl', 'urlused'],
  canonicalUrl: ['canonicalurl', 'canonical', 'canonicallink'],
  source: [
    'outlet',
    'publisher',
    'publication',
    'newspaper',
    'source',
    'sitename',
    'site',
    'sourcedomain',
    'domain',
    'journal',
  ],
  section: ['section', 'category', 'label', 'topic', 'desk', 'rubric'],
  language: ['language', 'lang', 'locale'],
  tags: ['tags', 'keywords', 'topics', 'categories'],
  saved: ['dateadded', 'addedat', 'savedat', 'datedownload', 'warcdate', 'downloaddate', 'crawldate'],
};

/** Guesses what the columns of a table, or the keys of a record, hold. */
export function guessMapping(columns: readonly string[]): Mapping {
  const byName = new Map(columns.map((column) => [folded(column), column] as const).toReversed());
  const taken = new Set<string>();
  const mapping: Partial<Record<MappedField, string>> = {};
  for (const field of MappedField.options) {
    const name = NAMES[field].find((candidate) => byName.has(candidate) && !taken.has(candidate));
    const column = name === undefined ? undefined : byName.get(name);
    if (name === undefined || column === undefined) continue;
    taken.add(name);
    mapping[field] = column;
  }
  return mapping;
}

const folded = (column: string): string => column.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a table with this mapping is one of articles: it says where the text or the address is, and more than that. */
export const isOfArticles = (mapping: Mapping): boolean =>
  (mapping.text !== undefined || mapping.html !== undefined || mapping.url !== undefined) &&
  Object.keys(mapping).length >= 2;

/**
 * How dates made of numbers are ordered, by all of them: a number over twelve where only days can stand settles it for the
 * whole table.
 */
export function dateOrderOf(dates: readonly string[]): DateContext['order'] {
  const parts = dates.flatMap((date) => {
    const match = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/u.exec(date);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const isDayFirst = parts.some(([first]) => first > 12);
  const isMonthFirst = parts.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day-first' : 'month-first';
}
