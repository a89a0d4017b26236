import type { Database } from './database.ts';
import { annotationsOf, isLive, isStarred, isUnread, stateOf } from './marks.ts';
import { RECORDS_PER_FILE } from './schema.ts';

interface Candidate {
  readonly key: number;
  readonly id: string;
  readonly clock: string;
  readonly imported: string;
  readonly import_id: string;
  readonly published: number | null;
}

/**
 * Makes an article's row of the list anew, after records under its id or versions of it came, changed or went. Of several
 * records with one id the newest clock wins; of several versions the one imported last is shown.
 */
export function refreshArticle(database: Database, articleId: string): void {
  const candidates = database.all<Candidate>(
    `SELECT key, id, clock, imported, import_id, published FROM record WHERE id = ? AND version_of IS NULL
     UNION ALL SELECT key, id, clock, imported, import_id, published FROM record WHERE version_of = ?`,
    [articleId, articleId],
  );
  const versions = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const rival = versions.get(candidate.id);
    versions.set(candidate.id, rival === undefined ? candidate : newerRecord(database, rival, candidate));
  }
  const shown = [...versions.values()].reduce<Candidate | undefined>(lastImported, undefined);
  if (shown === undefined) database.run('DELETE FROM article WHERE id = ?', [articleId]);
  else putRow(database, articleId, shown, versions.size);
}

/** Brings read, starred and note count of an article's row up to date. */
export function refreshMarks(database: Database, articleId: string): void {
  database.run('UPDATE article SET is_unread = ?, is_starred = ?, notes = ? WHERE id = ?', [
    ...marksOf(database, articleId),
    articleId,
  ]);
}

function marksOf(database: Database, articleId: string): [number, number, number] {
  const state = stateOf(database, articleId);
  const notes = annotationsOf(database, articleId).filter(isLive).length;
  return [isUnread(state) ? 1 : 0, isStarred(state) ? 1 : 0, notes];
}

function putRow(database: Database, articleId: string, shown: Candidate, versions: number): void {
  const { key, published, imported, import_id: importId } = shown;
  database.run(
    `INSERT INTO article (id, record, undated, published, imported, import_id, is_unread, is_starred, notes, versions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET record = excluded.record, undated = excluded.undated,
       published = excluded.published, imported = excluded.imported, import_id = excluded.import_id,
       is_unread = excluded.is_unread, is_starred = excluded.is_starred, notes = excluded.notes,
       versions = excluded.versions`,
    [
      articleId,
      key,
      published === null ? 1 : 0,
      published ?? 0,
      imported,
      importId,
      ...marksOf(database, articleId),
      versions,
    ],
  );
}

/** Equal clocks, which only copied files have, are settled by the files' names: those are the same on every machine. */
function newerRecord(database: Database, one: Candidate, other: Candidate): Candidate {
  if (one.clock !== other.clock) return one.clock > other.clock ? one : other;
  return pathOf(database, one.key) <= pathOf(database, other.key) ? one : other;
}

function pathOf(database: Database, key: number): string {
  const file = Math.floor(key / RECORDS_PER_FILE);
  return database.all<{ path: string }>('SELECT path FROM file WHERE id = ?', [file])[0]?.path ?? '';
}

function lastImported(one: Candidate | undefined, other: Candidate): Candidate {
  if (one === undefined || other.imported > one.imported) return other;
  return other.imported === one.imported && other.id > one.id ? other : one;
}
