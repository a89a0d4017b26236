import type { Database } from './database.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';

/** Which articles there are, and which files say something of them. */

/**
 * All articles that are not in the trash, those of one file together, and at last those of which only annotations are here.
 */
export function allArticleIds(database: Database): readonly string[] {
  const sql = `SELECT * FROM (SELECT id FROM article WHERE is_trashed = 0 ORDER BY record)
    UNION ALL SELECT DISTINCT article FROM annotation WHERE article NOT IN (SELECT id FROM article)`;
  return database.all<{ id: string }>(sql).map(({ id }) => id);
}

/** Ids of an article's records, one for each version. */
export function recordIdsOf(database: Database, articleId: string): readonly string[] {
  const sql = `SELECT DISTINCT id FROM record WHERE (version_of = ?1 OR (id = ?1 AND version_of IS NULL)) AND ${IS_LIVE}`;
  return database.all<{ id: string }>(sql, [articleId]).map(({ id }) => id);
}

/** Files of records that have something of an article, whoever wrote them; relative to the archive. */
export function filesOf(database: Database, articleId: string): readonly string[] {
  const sql = `SELECT path FROM file WHERE id IN (
    SELECT key / ${RECORDS_PER_FILE} FROM record WHERE id = ?1 OR version_of = ?1
    UNION SELECT file FROM state WHERE id = ?1 UNION SELECT file FROM annotation WHERE article = ?1)`;
  return database.all<{ path: string }>(sql, [articleId]).map(({ path }) => path);
}
