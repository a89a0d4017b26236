import type { Origin, OutletNames } from '../../data/outlets.ts';
import type { ArticleState } from '../../data/state.ts';
import { type JudgedVersion, judgeVersions, type VersionFacts } from '../../data/versions.ts';
import type { Database } from './database.ts';
import { effectiveTags } from '../../data/tags.ts';
import { columnsOf } from './columns/columns.ts';
import { factsOf, markFacts, ownMarks } from './columns/facts.ts';
import { putNoteWords } from './note-words.ts';
import {
  annotationsOf,
  isArchived,
  isLive,
  isStarred,
  isTrashed,
  isUnread,
  isVersionHidden,
  stateOf,
  undoneImport,
} from './marks.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';
import { linePrint, readPrints } from './line-prints.ts';
import { changedLines, forgetOutlets, hostOfPage, linesLeftOut, outletNames, shownSource } from './outlets.ts';
import { columnsShown, type ShownColumns, shownColumns, textChanges } from './shown-columns.ts';
import { markStale } from './stale-rows.ts';

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
  if (shown === undefined) removeRow(database, articleId);
  else putRow(database, { articleId, state, shown, versions: countShown(versions) });
}

/** Brings what an article's row has of the reader's marks up to date. */
export function refreshMarks(database: Database, articleId: string): void {
  const row = rowOf(database, articleId);
  if (row !== undefined) putMarks(database, row, stateOf(database, articleId));
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

interface ListRow {
  readonly number: number;
  readonly id: string;
  readonly record: number;
  readonly digest: string;
  readonly import_id: string;
  readonly versions: number;
  readonly shown: string | null;
}

const rowOf = (database: Database, articleId: string): ListRow | undefined =>
  database.all<ListRow & Record<string, never>>(
    'SELECT number, id, record, digest, import_id, versions, shown FROM article WHERE id = ?',
    [articleId],
  )[0];

function removeRow(database: Database, articleId: string): void {
  const row = rowOf(database, articleId);
  if (row === undefined) return;
  columnsOf(database).remove(row.number);
  database.run('DELETE FROM article WHERE number = ?', [row.number]);
}

interface Shown {
  readonly articleId: string;
  readonly state: ArticleState;
  readonly shown: Candidate;
  readonly versions: number;
}

/**
 * Brings the rows up to date of all articles whose outlet is called something else now. Those of which it leaves other lines
 * out are remembered as stale.
 */
export function refreshOutlets(database: Database, before: OutletNames): void {
  forgetOutlets(database);
  const names = outletNames(database);
  markStale(database, changedLines(before, names));
  const none: ArticleState = { id: '', registers: {} };
  const sql = `SELECT article.id AS id, source, page, shown FROM article JOIN record ON record.key = article.record`;
  for (const { id, source, page, shown } of database.all<OutletRow & Record<string, never>>(sql)) {
    const next = shownSource(names, shown === null ? none : stateOf(database, id), { source, host: hostOfPage(page) });
    const was = { source, ...shownColumns(shown) }.source;
    if (next !== was) refreshArticle(database, id);
  }
}

interface OutletRow {
  readonly id: string;
  readonly source: string | null;
  readonly page: string | null;
  readonly shown: string | null;
}

function originOf(database: Database, record: number): Origin {
  const sql = 'SELECT source, page FROM record WHERE key = ?';
  const [row] = database.all<{ source: string | null; page: string | null }>(sql, [record]);
  return { source: row?.source ?? null, host: hostOfPage(row?.page) };
}

/** Lines of a record's text that its outlet leaves out, by all appearances. */
function leftOutOf(database: Database, record: number, source: string | null): readonly string[] {
  const leftOut = linesLeftOut(database, source);
  if (leftOut.size === 0) return [];
  const [row] = database.all<{ prints: Uint8Array }>('SELECT prints FROM record WHERE key = ?', [record]);
  const known = new Set(row && readPrints(row.prints));
  return [...leftOut].filter((line) => known.has(linePrint(line))).toSorted();
}

/** A number stands for one text, so that what is known of its words holds as long as the number is there. */
function putRow(database: Database, { articleId, state, shown, versions }: Shown): void {
  const before = rowOf(database, articleId);
  const origin = originOf(database, shown.key);
  const named = columnsShown(outletNames(database), state, origin);
  const { source } = { ...origin, ...named };
  const digest = `${shown.digest}${textChanges(state, leftOutOf(database, shown.key, source))}`;
  if (before !== undefined && before.digest !== digest) removeRow(database, articleId);
  const kept = before?.digest === digest ? before.number : null;
  const columns = kept === null ? named : { ...textOf(before?.shown ?? null), ...named };
  database.run(
    `INSERT OR REPLACE INTO article
     VALUES (?, ?, ?3, ?, coalesce(?, (SELECT folded_title FROM record WHERE key = ?3)), ?, 0, NULL, 1, 0, 0, 0, ?, '[]', ?)`,
    [
      kept,
      articleId,
      shown.key,
      digest,
      columns.folded_title ?? null,
      shown.import_id,
      versions,
      isEmpty(columns) ? null : JSON.stringify(columns),
    ],
  );
  const row = rowOf(database, articleId);
  if (row === undefined) throw new Error(`index: ${articleId} was not kept`);
  columnsOf(database).put(row.number, factsOf(database, row.record, row.id, columns));
  // Their language is known only now.
  if (before === undefined) putNoteWords(database, articleId);
  putMarks(database, row, state);
}

/** What is shown of a text that is not the record's own. */
function textOf(json: string | null): ShownColumns {
  const { lead, words } = shownColumns(json);
  return { ...(lead !== undefined && { lead }), ...(words !== undefined && { words }) };
}

const isEmpty = (columns: object): boolean => Object.keys(columns).length === 0;

function putMarks(database: Database, row: ListRow, state: ArticleState): void {
  const annotations = annotationsOf(database, row.id).filter(isLive);
  const record = ownMarks(database, row.record);
  const tags = effectiveTags(record.tags, state);
  database.run(
    `UPDATE article SET is_trashed = ?, undone = ?, is_unread = ?, is_starred = ?, is_archived = ?, notes = ?, tags = ?
     WHERE number = ?`,
    [
      isTrashed(state) ? 1 : 0,
      undoneImport(state),
      isUnread(state) ? 1 : 0,
      isStarred(state) ? 1 : 0,
      isArchived(state) ? 1 : 0,
      annotations.length,
      JSON.stringify(tags),
      row.number,
    ],
  );
  columnsOf(database).mark(
    row.number,
    markFacts(database, { row, state, annotations, tags, features: record.features }),
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
