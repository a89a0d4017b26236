import type { Database } from './database.ts';
import { columnsOf } from './columns/columns.ts';
import { Flag } from './columns/flags.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';

export interface Tally {
  readonly articles: number;
  readonly unread: number;
  readonly samples: number;
  readonly trashed: number;
}

/** How many articles there are; those in the trash count only as such. */
export function tally(database: Database): Tally {
  const columns = columnsOf(database);
  const counts = { articles: 0, unread: 0, samples: 0, trashed: 0 };
  const { size } = columns;
  const { flags } = columns.slots;
  for (let number = 0; number < size; number++) {
    const flag = flags[number] ?? 0;
    if ((flag & Flag.live) === 0) continue;
    if ((flag & Flag.trashed) !== 0) {
      counts.trashed += 1;
      continue;
    }
    counts.articles += 1;
    if ((flag & Flag.unread) !== 0) counts.unread += 1;
    if ((flag & Flag.sample) !== 0) counts.samples += 1;
  }
  return counts;
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

/** The file, relative to the archive, that has the newest record with an id. */
export function recordPath(database: Database, recordId: string): string | undefined {
  const sql = `SELECT file.path AS path FROM record JOIN file ON file.id = record.key / ${RECORDS_PER_FILE}
    WHERE record.id = ? AND ${IS_LIVE} ORDER BY clock DESC LIMIT 1`;
  return database.all<{ path: string }>(sql, [recordId])[0]?.path;
}

/** The id under which the list has an article, for the id of any of its versions. */
export function firstIdOf(database: Database, id: string): string | undefined {
  const sql = `SELECT id AS first FROM article WHERE id = ?1
    UNION ALL SELECT coalesce(version_of, id) FROM record WHERE id = ?1 AND ${IS_LIVE} LIMIT 1`;
  return database.all<{ first: string }>(sql, [id])[0]?.first;
}

/** The same for many at once. */
export function firstIdsOf(database: Database, ids: readonly string[]): readonly (string | undefined)[] {
  const sql = `SELECT coalesce(
      (SELECT article.id FROM article WHERE article.id = wanted.value),
      (SELECT coalesce(version_of, record.id) FROM record WHERE record.id = wanted.value AND ${IS_LIVE} LIMIT 1)
    ) AS first FROM json_each(?) AS wanted ORDER BY wanted.key`;
  return database.all<{ first: string | null }>(sql, [JSON.stringify(ids)]).map(({ first }) => first ?? undefined);
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

/** The state shards of a writer that have states of articles, by their ids; copies that others made do not count. */
export function stateFilesOf(
  database: Database,
  articleIds: readonly string[],
  writer: string,
): ReadonlyMap<string, string> {
  const rows = database.all<{ id: string; path: string }>(
    `SELECT state.id AS id, file.path AS path FROM json_each(?) AS wanted JOIN state ON state.id = wanted.value
     JOIN file ON file.id = state.file WHERE file.path GLOB ? ORDER BY file.path DESC`,
    [JSON.stringify(articleIds), `state/${writer}-*`],
  );
  return new Map(rows.filter(({ path }) => /-\d{6,9}\.json$/u.test(path)).map(({ id, path }) => [id, path]));
}
