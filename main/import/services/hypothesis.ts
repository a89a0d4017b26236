import type { Entry } from '../entries/entry.ts';
import { flagIn, listIn, type Loose, recordIn, textIn, textsIn } from '../entries/loose.ts';
import { groupBy } from '../entries/group-by.ts';
import { instantOf } from '../entries/moment.ts';
import type { DraftAnnotation } from '../reader.ts';
import type { Row } from '../tables/csv.ts';
import { type CsvService, hasKeys, type JsonService } from './service.ts';

/** Hypothesis' JSON: the answer of its API (`rows`) or the export of its client (`annotations`). */
export const hypothesis: JsonService = {
  kind: 'annotations from Hypothesis',
  importer: 'hypothesis@1',
  looksLike: (head) => hasKeys(head, 'uri') && /"(?:export_userid|rows|user_info|TextQuoteSelector)"/u.test(head),
  entries: (data) => {
    const list = Array.isArray(data) ? (data as unknown[]) : [...listIn(data, 'annotations'), ...listIn(data, 'rows')];
    const rows = list.filter((row) => flagIn(row, 'hidden') !== true && textIn(row, 'uri') !== undefined);
    const replies = groupBy(rows.filter(isReply), (row) => textsIn(row, 'references')[0] ?? '');
    const pages = groupBy(
      rows.filter((row) => !isReply(row)),
      (row) => textIn(row, 'uri') ?? '',
    );
    return Array.from(pages, ([url, group]) => ({
      url,
      title: textsIn(recordIn(group[0], 'document'), 'title')[0],
      annotations: group.map((row) => annotationOf(row, replies.get(textIn(row, 'id') ?? '') ?? [])),
    }));
  },
};

const isReply = (row: unknown): boolean => listIn(row, 'references').length > 0;

/** Replies have no place of their own: they follow the note they answer. */
function annotationOf(row: unknown, replies: readonly unknown[]): DraftAnnotation {
  const quoted = selectorOf(row, 'TextQuoteSelector');
  const created = instantOf(textIn(row, 'created'));
  const modified = instantOf(textIn(row, 'updated'));
  const tags = textsIn(row, 'tags');
  const answers = replies.map((reply) => `${nameOf(reply)}: ${textIn(reply, 'text') ?? ''}`);
  return {
    ...(quoted ? quoteOf(quoted) : {}),
    text: [textIn(row, 'text') ?? '', ...answers].filter((part) => part !== '').join('\n\n'),
    ...(tags.length === 0 ? {} : { tags }),
    ...(created === undefined ? {} : { createdAt: created }),
    ...(modified === undefined ? {} : { modifiedAt: modified }),
    ...(textIn(row, 'id') === undefined ? {} : { foreignId: `hypothesis:${textIn(row, 'id') ?? ''}` }),
  };
}

const nameOf = (row: unknown): string =>
  textIn(recordIn(row, 'user_info'), 'display_name') ?? textIn(row, 'user')?.replace(/^acct:([^@]+)@.*$/u, '$1') ?? '';

const selectorOf = (row: unknown, type: string): unknown =>
  listIn(row, 'target')
    .flatMap((target) => listIn(target, 'selector'))
    .find((selector) => textIn(selector, 'type') === type);

/** The quote and its surroundings from a `TextQuoteSelector` (W3C Web Annotation). */
export function quoteOf(selector: unknown): Pick<DraftAnnotation, 'quote' | 'prefix' | 'suffix'> {
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((name) => rawText(selector as Loose, name));
  return {
    ...(exact === undefined ? {} : { quote: exact }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

const rawText = (record: Loose, name: string): string | undefined => {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The CSV that Hypothesis' client exports. */
export const hypothesisCsv: CsvService = {
  kind: 'annotations from Hypothesis',
  importer: 'hypothesis-csv@1',
  columns: ['url', 'annotation/reply type', 'quote', 'body'],
  entries: (rows) =>
    Array.from(
      groupBy(rows, (row) => row.get('url') ?? ''),
      ([url, group]): Entry => ({ url, annotations: group.map(rowAnnotation) }),
    ),
};

function rowAnnotation(row: Row): DraftAnnotation {
  const created = instantOf(row.get('creation date') ?? row.get('created at'));
  const tags = (row.get('tags') ?? '').split(',').filter((tag) => tag.trim() !== '');
  const quote = row.get('quote') ?? '';
  return {
    ...(quote === '' ? {} : { quote }),
    text: row.get('body') ?? '',
    ...(tags.length === 0 ? {} : { tags }),
    ...(created === undefined ? {} : { createdAt: created }),
  };
}
