import type { Database } from './database.ts';
import { annotationsOf, isFinal, stateOf } from './marks.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';

/** First ids of the articles in the trash; of those given, if any are. */
export function trashedIds(database: Database, among?: readonly string[]): readonly string[] {
  const rows = database.all<{ id: string }>('SELECT id FROM article WHERE is_trashed = 1 ORDER BY id');
  const wanted = among && new Set(among);
  return rows.map(({ id }) => id).filter((id) => wanted === undefined || wanted.has(id));
}

export interface DoomedRecord {
  readonly id: string;
  readonly clock: string;
  /** Relative to the archive. */
  readonly path: string;
}

/** Every record of an article, of all versions and in all files. */
export function recordsOf(database: Database, articleId: string): readonly DoomedRecord[] {
  const columns = 'record.id AS id, clock, path';
  const file = `JOIN file ON file.id = record.key / ${RECORDS_PER_FILE}`;
  return database.all<DoomedRecord & Record<string, never>>(
    `SELECT ${columns} FROM record ${file} WHERE record.id = ?1 AND version_of IS NULL AND ${IS_LIVE}
     UNION ALL SELECT ${columns} FROM record ${file} WHERE version_of = ?1 AND ${IS_LIVE}`,
    [articleId],
  );
}

/** Deleted articles of which there still is a state or are notes. */
export function leftToFinish(database: Database): { states: readonly string[]; notes: readonly string[] } {
  const deleted = 'SELECT id FROM deletion EXCEPT SELECT id FROM article';
  const states = database.all<{ id: string }>(`${deleted} INTERSECT SELECT id FROM state`);
  const notes = database.all<{ id: string }>(`${deleted} INTERSECT SELECT article FROM annotation`);
  return {
    states: states.map(({ id }) => id).filter((id) => hasValues(database, id)),
    notes: notes.map(({ id }) => id).filter((id) => !annotationsOf(database, id).every(isFinal)),
  };
}

const hasValues = (database: Database, id: string): boolean =>
  Object.values(stateOf(database, id).registers).some(({ value }) => value !== null);
