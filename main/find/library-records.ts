import type { LibraryKind } from '../../data/library.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Database } from './database.ts';
import { stateOf } from './marks.ts';

/** What all writers say of the library's records of a kind, deleted ones included, by id. */
export function libraryRecords(database: Database, kind: LibraryKind): readonly ArticleState[] {
  // `.` is the character after `-`.
  const sql = 'SELECT DISTINCT id FROM state WHERE id > ? AND id < ? ORDER BY id';
  return database.all<{ id: string }>(sql, [`${kind}-`, `${kind}.`]).map(({ id }) => stateOf(database, id));
}
