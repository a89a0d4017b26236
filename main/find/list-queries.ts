import type { ArticlePage, ListOrder, ListView } from '../../preload/contract.ts';
import type { Database } from './database.ts';
import { articleRow, type ListedRow } from './record-row.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';

/** Articles without a date come last, whichever way the list runs; equal dates are settled by id. */
const orderBy = {
  published: {
    newest: 'undated, published DESC, id',
    oldest: 'undated, published, id',
  },
  imported: { newest: 'imported DESC, id DESC', oldest: 'imported, id' },
} as const satisfies Record<ListOrder['by'], Record<ListOrder['direction'], string>>;

/** Rows before the one with the values `?1` (undated), `?2` (published or imported), `?3` (id) and `?4` (in the trash). */
const count = (condition: string) => `(SELECT count(*) FROM article WHERE is_trashed = ?4 AND ${condition})`;
const before = {
  published: {
    newest: `${count('undated < ?1')} + ${count('undated = ?1 AND published > ?2')}
      + ${count('undated = ?1 AND published = ?2 AND id < ?3')}`,
    oldest: `${count('undated < ?1')} + ${count('undated = ?1 AND published < ?2')}
      + ${count('undated = ?1 AND published = ?2 AND id < ?3')}`,
  },
  imported: {
    newest: `${count('imported > ?2 AND ?1 IS NOT NULL')} + ${count('imported = ?2 AND id > ?3')}`,
    oldest: `${count('imported < ?2 AND ?1 IS NOT NULL')} + ${count('imported = ?2 AND id < ?3')}`,
  },
} as const satisfies Record<ListOrder['by'], Record<ListOrder['direction'], string>>;

export interface Tally {
  readonly articles: number;
  readonly unread: number;
  readonly samples: number;
  readonly trashed: number;
}

export const tally = (database: Database): Tally =>
  database.all<Tally>('SELECT articles, unread, samples, trashed FROM tally')[0] ?? NOTHING;

const NOTHING: Tally = { articles: 0, unread: 0, samples: 0, trashed: 0 };

export function page(
  database: Database,
  { by, direction }: ListOrder,
  offset: number,
  limit: number,
  view: ListView = 'archive',
): ArticlePage {
  const order = orderBy[by][direction];
  // Rows that are skipped are passed in the order's own index; only those wanted are fetched.
  const rows = database.all<ListedRow>(
    `SELECT article.id AS article_id, is_unread, is_starred, notes, versions, record.*
     FROM (SELECT id AS wanted FROM article WHERE is_trashed = ? ORDER BY ${order} LIMIT ? OFFSET ?)
     JOIN article ON article.id = wanted JOIN record ON record.key = article.record
     ORDER BY ${order.replaceAll(/\b(undated|published|imported|id)\b/gu, 'article.$1')}`,
    [trashFlag(view), limit, offset],
  );
  const { articles, trashed } = tally(database);
  return { total: view === 'trash' ? trashed : articles, rows: rows.map(articleRow) };
}

const trashFlag = (view: ListView): number => (view === 'trash' ? 1 : 0);

/** Index of an article's row in the list, or null where the list does not have it. */
export function rowOf(
  database: Database,
  { by, direction }: ListOrder,
  articleId: string,
  view: ListView = 'archive',
): number | null {
  const at = database.all<{ undated: number; value: number | string }>(
    `SELECT undated, ${by} AS value FROM article WHERE id = ? AND is_trashed = ?`,
    [articleId, trashFlag(view)],
  )[0];
  if (at === undefined) return null;
  const sql = `SELECT ${before[by][direction]} AS count`;
  return database.all<{ count: number }>(sql, [at.undated, at.value, articleId, trashFlag(view)])[0]?.count ?? null;
}

/** Where the record that an article shows is stored. */
export interface Location {
  readonly articleId: string;
  readonly recordId: string;
  /** Relative to the archive. */
  readonly path: string;
}

/** Where the current version of an article is, or the one with `versionId`. */
export function locate(database: Database, articleId: string, versionId?: string): Location | undefined {
  return versionId === undefined ? locateCurrent(database, articleId) : locateVersion(database, articleId, versionId);
}

function locateCurrent(database: Database, articleId: string): Location | undefined {
  return database.all<Location & Record<string, never>>(
    `SELECT article.id AS articleId, record.id AS recordId, file.path AS path FROM article
     JOIN record ON record.key = article.record JOIN file ON file.id = article.record / ${RECORDS_PER_FILE}
     WHERE article.id = ?`,
    [articleId],
  )[0];
}

function locateVersion(database: Database, articleId: string, versionId: string): Location | undefined {
  return database.all<Location & Record<string, never>>(
    `SELECT coalesce(version_of, record.id) AS articleId, record.id AS recordId, file.path AS path FROM record
     JOIN file ON file.id = record.key / ${RECORDS_PER_FILE}
     WHERE record.id = ?2 AND coalesce(version_of, record.id) = ?1 AND ${IS_LIVE} ORDER BY clock DESC LIMIT 1`,
    [articleId, versionId],
  )[0];
}

/** The id under which the list has an article, for the id of any of its versions. */
export function firstIdOf(database: Database, id: string): string | undefined {
  const sql = `SELECT id AS first FROM article WHERE id = ?1
    UNION ALL SELECT coalesce(version_of, id) FROM record WHERE id = ?1 AND ${IS_LIVE} LIMIT 1`;
  return database.all<{ first: string }>(sql, [id])[0]?.first;
}

export function isInTrash(database: Database, articleId: string): boolean {
  return database.all('SELECT 1 AS one FROM article WHERE id = ? AND is_trashed = 1', [articleId]).length > 0;
}

/** The article that came from a page; see `pageKey`. */
export function articleOfPage(database: Database, page: string): string | undefined {
  const sql = `SELECT coalesce(version_of, id) AS first FROM record WHERE page = ? AND ${IS_LIVE}
    ORDER BY imported, id LIMIT 1`;
  return database.all<{ first: string }>(sql, [page])[0]?.first;
}

/** The file of `writer` that has an article's state; a copy that a sync program made of it is not one of the writer's. */
export function stateFileOf(database: Database, articleId: string, writer: string): string | undefined {
  return database
    .all<{ path: string }>(
      `SELECT path FROM state JOIN file ON file.id = state.file WHERE state.id = ? AND path GLOB ? ORDER BY path`,
      [articleId, `state/${writer}-*`],
    )
    .find(({ path }) => /-\d{6,9}\.json$/u.test(path))?.path;
}
