import type { LibraryKind } from '../../data/library.ts';
import { mergeStates } from '../../data/merge.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Database } from './database.ts';

/** What all writers say of the library's records of a kind, deleted ones included, by id. */
export function libraryRecords(database: Database, kind: LibraryKind): readonly ArticleState[] {
  // `.` is the character after `-`.
  const sql = 'SELECT id, json FROM state WHERE id > ? AND id < ? ORDER BY id';
  const rows = database.all<{ id: string; json: string }>(sql, [`${kind}-`, `${kind}.`]);
  const records = new Map<string, ArticleState>();
  for (const { id, json } of rows) {
    const record = JSON.parse(json) as ArticleState;
    const before = records.get(id);
    records.set(id, before === undefined ? record : mergeStates(before, record));
  }
  return [...records.values()];
}
