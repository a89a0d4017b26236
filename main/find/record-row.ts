import type { SQLiteValue } from 'node-sqlite3-wasm';
import type { Article, DatedValue, Direction } from '../../data/article.ts';
import { pageKey } from '../../data/identity.ts';
import { instantOf } from '../../data/instant.ts';
import { leadOf } from '../../data/lead.ts';
import { isPlaceholder } from '../../data/placeholder.ts';
import { foldTitle } from '../../data/same-article.ts';
import type { ArticleRow, RowMatch } from '../../preload/contract.ts';
import { sha256Of } from '../archive/envelope.ts';
import { Flag } from './columns/flags.ts';
import { linePrints } from './line-prints.ts';
import { shownColumns } from './shown-columns.ts';

/** A row of the table `record`, as far as a list shows it. */
export interface RecordRow {
  readonly published_value: string | null;
  readonly published_precision: DatedValue['precision'] | null;
  readonly published_guessed: number;
  readonly imported: string;
  readonly title: string;
  readonly source: string | null;
  readonly byline: string;
  readonly place: string | null;
  readonly agency: string | null;
  readonly lead: string;
  readonly language: string | null;
  readonly direction: Direction;
  readonly words: number;
}

/** What the table `article` adds for the list. */
export interface ListedRow extends RecordRow {
  readonly article_id: string;
  readonly number: number;
  readonly is_unread: number;
  readonly is_starred: number;
  readonly is_archived: number;
  /** Effective ones, as JSON. */
  readonly article_tags: string;
  /** See `ShownColumns`; as JSON. */
  readonly shown: string | null;
  readonly notes: number;
  readonly versions: number;
}

const RECORD_COLUMNS = `
  key, id, clock, version_of, page, import_id, imported, published, published_value, published_precision, published_guessed,
  title, source, byline, place, agency, section, tags, lead, features, language, direction, words,
  is_placeholder, text_hash, file_name, folded_title, digest, prints`;

export const INSERT_RECORD = `INSERT OR REPLACE INTO record (${RECORD_COLUMNS})
VALUES (${RECORD_COLUMNS.replaceAll(/\w+/gu, '?')})`;

/** Characters (hex) of what tells records apart that have one id and one clock. */
const DIGEST_LENGTH = 16;

/** The values of `INSERT_RECORD`. */
export function recordValues(key: number, article: Article): SQLiteValue[] {
  const { published, dateline } = article;
  const address = article.canonicalUrl ?? article.url;
  return [
    key,
    article.id,
    article.clock,
    article.versionOf === article.id ? null : (article.versionOf ?? null),
    (address === undefined ? undefined : pageKey(address)) ?? null,
    article.importId,
    article.importedAt,
    (published && instantOf(published)) ?? null,
    published?.value ?? null,
    published?.precision ?? null,
    article.provenance.published?.sure === 'guess' ? 1 : 0,
    article.title,
    article.source ?? null,
    JSON.stringify(article.byline),
    dateline?.place ?? null,
    article.agency ?? null,
    article.section ?? null,
    JSON.stringify(article.tags),
    leadOf(article.blocks),
    featuresOf(article),
    article.language ?? null,
    article.direction,
    article.wordCount,
    isPlaceholder(article) ? 1 : 0,
    article.textHash,
    article.originals[0]?.fileName ?? null,
    foldTitle(article.title),
    sha256Of(JSON.stringify(article)).slice(0, DIGEST_LENGTH),
    linePrints(article.blocks),
  ];
}

/** Flags that an article brings with it; see `Flag`. */
function featuresOf({ blocks, provenance, wordCount }: Article): number {
  const hasImage = blocks.some((block) => block.type === 'figure' && block.asset !== undefined);
  const isUnsure = Object.values(provenance).some((field) => field?.sure === 'guess');
  return (
    (hasImage ? Flag.image : 0) | (isUnsure ? Flag.unsure : 0) | (isPlaceholder({ blocks, wordCount }) ? Flag.stub : 0)
  );
}

export function articleRow(listed: ListedRow, match: RowMatch | null): ArticleRow {
  const row = { ...listed, ...shownColumns(listed.shown) };
  const { published_value: value, published_precision: precision } = row;
  return {
    id: row.article_id,
    title: row.title,
    source: row.source,
    byline: JSON.parse(row.byline) as string[],
    place: row.place,
    agency: row.agency,
    published: value === null || precision === null ? null : { value, precision },
    isDateGuessed: row.published_guessed === 1,
    importedAt: row.imported,
    lead: row.lead,
    language: row.language,
    direction: row.direction,
    wordCount: row.words,
    isUnread: row.is_unread === 1,
    isStarred: row.is_starred === 1,
    isArchived: row.is_archived === 1,
    noteCount: row.notes,
    versionCount: row.versions,
    tags: JSON.parse(row.article_tags) as string[],
    match,
  };
}
