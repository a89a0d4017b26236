import { isNamedBy, isNamingUndone } from '../../data/outlets.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Database } from './database.ts';
import { isVersionHidden, stateOf } from './marks.ts';
import { IS_LIVE } from './schema.ts';

/** What an import brought that is still here. */
export interface Imported {
  /** First ids of the articles it made. */
  readonly articles: readonly string[];
  /** Versions that it added, also to articles of its own. */
  readonly versions: readonly { readonly recordId: string; readonly articleId: string }[];
}

export function importedBy(database: Database, importId: string): Imported {
  const rows = database.all<{ id: string; version_of: string | null }>(
    `SELECT DISTINCT id, version_of FROM record WHERE import_id = ? AND ${IS_LIVE}`,
    [importId],
  );
  return {
    articles: rows.flatMap(({ id, version_of: versionOf }) => (versionOf === null ? [id] : [])),
    versions: rows.flatMap(({ id, version_of: articleId }) =>
      articleId === null ? [] : [{ recordId: id, articleId }],
    ),
  };
}

/** The records of outlets to which an import gave hosts, taken back or not. */
export function outletsNamedBy(database: Database, importId: string): readonly ArticleState[] {
  // `.` is the character after `-`.
  const sql = `SELECT DISTINCT id FROM state WHERE id > 'outlet-' AND id < 'outlet.' AND instr(json, ?) > 0`;
  return database
    .all<{ id: string }>(sql, [JSON.stringify(importId)])
    .map(({ id }) => stateOf(database, id))
    .filter((record) => isNamedBy(record, importId));
}

/** The import that brought a version which was hidden when that import was undone; undefined for one to be seen. */
export function takenBackWith(database: Database, articleId: string, recordId: string): string | undefined {
  if (!isVersionHidden(stateOf(database, articleId), recordId)) return undefined;
  const sql = `SELECT import_id FROM record WHERE id = ? AND ${IS_LIVE} LIMIT 1`;
  return database.all<{ import_id: string }>(sql, [recordId])[0]?.import_id;
}

/** Of what an import brought: how much was taken back with it, and how much is still there to be taken back. */
export function standingOf(database: Database, importId: string): { undone: number; remaining: number } {
  const made = database.all<{ undone: number; remaining: number }>(
    `SELECT count(*) FILTER (WHERE undone = ?1) AS undone, count(*) FILTER (WHERE is_trashed = 0) AS remaining
     FROM article WHERE id IN (SELECT id FROM record WHERE import_id = ?1 AND version_of IS NULL AND ${IS_LIVE})`,
    [importId],
  )[0] ?? { undone: 0, remaining: 0 };
  const { articles, versions } = importedBy(database, importId);
  const own = new Set(articles);
  const added = versions.filter(({ articleId }) => !own.has(articleId));
  const hidden = added.filter(({ articleId, recordId }) => isVersionHidden(stateOf(database, articleId), recordId));
  const named = outletsNamedBy(database, importId);
  const takenBack = named.filter((record) => isNamingUndone(record, importId)).length;
  return {
    undone: made.undone + hidden.length + takenBack,
    remaining: made.remaining + added.length - hidden.length + named.length - takenBack,
  };
}
