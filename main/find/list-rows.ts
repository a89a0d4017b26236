import type { ArticleState } from '../../data/state.ts';
import { type JudgedVersion, judgeVersions, type VersionFacts } from '../../data/versions.ts';
import type { Database } from './database.ts';
import {
  annotationsOf,
  isLive,
  isStarred,
  isTrashed,
  isUnread,
  isVersionHidden,
  stateOf,
  undoneImport,
} from './marks.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';

interface Candidate {
  readonly key: number;
  readonly id: string;
  readonly clock: string;
  readonly imported: string;
  readonly import_id: string;
  readonly published: number | null;
  readonly words: number;
  readonly is_placeholder: number;
  readonly digest: string;
}

/** A version of an article and the record that has it. */
export interface VersionRecord extends VersionFacts {
  readonly record: Candidate;
}

/**
 * Makes an article's row of the list anew, after records under its id or versions of it came, changed or went. Of several
 * records with one id the newest clock wins; of several versions the one that is current is shown.
 */
export function refreshArticle(database: Database, articleId: string): void {
  const state = stateOf(database, articleId);
  const versions = versionRecords(database, articleId, state);
  const shown = versions.find(({ isCurrent }) => isCurrent)?.version.record;
  if (shown === undefined) database.run('DELETE FROM article WHERE id = ?', [articleId]);
  else putRow(database, articleId, state, shown, countShown(versions));
}

/** Brings what an article's row has of the reader's marks up to date. */
export function refreshMarks(database: Database, articleId: string): void {
  database.run('UPDATE article SET is_unread = ?, is_starred = ?, is_trashed = ?, undone = ?, notes = ? WHERE id = ?', [
    ...marksOf(database, articleId, stateOf(database, articleId)),
    articleId,
  ]);
}

/** The versions of an article, oldest first, each with the newest of its records. */
export function versionRecords(
  database: Database,
  articleId: string,
  state: ArticleState,
): readonly JudgedVersion<VersionRecord>[] {
  const columns = 'key, id, clock, imported, import_id, published, words, is_placeholder, digest';
  const candidates = database.all<Candidate>(
    `SELECT ${columns} FROM record WHERE id = ? AND version_of IS NULL AND ${IS_LIVE}
     UNION ALL SELECT ${columns} FROM record WHERE version_of = ? AND ${IS_LIVE}`,
    [articleId, articleId],
  );
  const newest = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const rival = newest.get(candidate.id);
    newest.set(candidate.id, rival === undefined ? candidate : newerRecord(database, rival, candidate));
  }
  return judgeVersions(
    [...newest.values()].map((record) => ({
      id: record.id,
      importedAt: record.imported,
      wordCount: record.words,
      isPlaceholder: record.is_placeholder === 1,
      isHidden: isVersionHidden(state, record.id),
      record,
    })),
  );
}

/** Versions that the reader sees; where all are hidden there is the one that is shown all the same. */
const countShown = (versions: readonly JudgedVersion<VersionRecord>[]): number =>
  Math.max(versions.filter(({ version }) => !version.isHidden).length, 1);

type Marks = [isUnread: number, isStarred: number, isTrashed: number, undone: string | null, notes: number];

function marksOf(database: Database, articleId: string, state: ArticleState): Marks {
  const notes = annotationsOf(database, articleId).filter(isLive).length;
  return [isUnread(state) ? 1 : 0, isStarred(state) ? 1 : 0, isTrashed(state) ? 1 : 0, undoneImport(state), notes];
}

function putRow(database: Database, articleId: string, state: ArticleState, shown: Candidate, versions: number): void {
  const { key, published, imported, import_id: importId } = shown;
  database.run(
    `INSERT INTO article (
       id, record, undated, published, imported, import_id, is_unread, is_starred, is_trashed, undone, notes, versions
     ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET record = excluded.record, undated = excluded.undated,
       published = excluded.published, imported = excluded.imported, import_id = excluded.import_id,
       is_unread = excluded.is_unread, is_starred = excluded.is_starred, is_trashed = excluded.is_trashed,
       undone = excluded.undone, notes = excluded.notes, versions = excluded.versions`,
    [
      articleId,
      key,
      published === null ? 1 : 0,
      published ?? 0,
      imported,
      importId,
      ...marksOf(database, articleId, state),
      versions,
    ],
  );
}

/**
 * Equal clocks, which only copied archives have, are settled by content, as on every machine; then the record of the file
 * whose name comes first is read.
 */
function newerRecord(database: Database, one: Candidate, other: Candidate): Candidate {
  if (one.clock !== other.clock) return one.clock > other.clock ? one : other;
  if (one.digest !== other.digest) return one.digest > other.digest ? one : other;
  return pathOf(database, one.key) <= pathOf(database, other.key) ? one : other;
}

function pathOf(database: Database, key: number): string {
  const file = Math.floor(key / RECORDS_PER_FILE);
  return database.all<{ path: string }>('SELECT path FROM file WHERE id = ?', [file])[0]?.path ?? '';
}
