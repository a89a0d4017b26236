import type { Annotation } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Database } from './database.ts';
import { refreshArticle, refreshMarks } from './list-rows.ts';
import { INSERT_RECORD, recordValues } from './record-row.ts';
import { RECORDS_PER_FILE } from './schema.ts';

export type RecordsKind = 'articles' | 'state' | 'notes';

/** A file of the archive in the state that the index knows. */
export interface IndexedFile {
  /** Relative to the archive, with `/`. */
  readonly path: string;
  readonly kind: RecordsKind;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly inode: number;
  readonly sha256: string;
}

interface FileRow {
  readonly path: string;
  readonly kind: RecordsKind;
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
  readonly sha256: string;
}

export function indexedFiles(database: Database): IndexedFile[] {
  return database
    .all<FileRow>('SELECT path, kind, size, modified, inode, sha256 FROM file')
    .map(({ path, kind, size, modified, inode, sha256 }) => ({
      path,
      kind,
      sizeBytes: size,
      modifiedMs: modified,
      inode,
      sha256,
    }));
}

/** Takes in a shard of articles. With `changed` only those records are read anew, the others must be as they were. */
export function putArticles(
  database: Database,
  file: IndexedFile,
  records: readonly Article[],
  changed?: ReadonlySet<string>,
): void {
  const touched = new Set<string>();
  const fileId = putFile(database, file);
  if (changed === undefined) for (const id of removeRecords(database, fileId)) touched.add(id);
  records.slice(0, RECORDS_PER_FILE).forEach((record, position) => {
    if (changed !== undefined && !changed.has(record.id)) return;
    database.run(INSERT_RECORD, recordValues(fileId * RECORDS_PER_FILE + position, record));
    touched.add(record.versionOf ?? record.id);
  });
  for (const id of touched) refreshArticle(database, id);
}

/** Takes in a shard of states. */
export function putStates(database: Database, file: IndexedFile, records: readonly ArticleState[]): void {
  const fileId = putFile(database, file);
  const known = database.all<{ id: string; json: string }>('SELECT id, json FROM state WHERE file = ?', [fileId]);
  const { put, gone } = differences(known, records);
  for (const { id, json } of put) database.run('INSERT OR REPLACE INTO state VALUES (?, ?, ?)', [id, fileId, json]);
  for (const { id } of gone) database.run('DELETE FROM state WHERE id = ? AND file = ?', [id, fileId]);
  for (const { id } of [...put, ...gone]) refreshMarks(database, id);
}

/** Takes in a file of annotations. */
export function putAnnotations(database: Database, file: IndexedFile, annotations: readonly Annotation[]): void {
  const fileId = putFile(database, file);
  const sql = 'SELECT id, article, json FROM annotation WHERE file = ?';
  const known = database.all<{ id: string; article: string; json: string }>(sql, [fileId]);
  const { put, gone } = differences(known, annotations);
  const touched = new Set(known.map(({ article }) => article));
  for (const { id } of gone) database.run('DELETE FROM annotation WHERE id = ? AND file = ?', [id, fileId]);
  for (const { id, json, record } of put) {
    const article = articleOf(record);
    if (article === undefined) continue;
    database.run('INSERT OR REPLACE INTO annotation VALUES (?, ?, ?, ?)', [article, fileId, id, json]);
    touched.add(article);
  }
  for (const id of touched) refreshMarks(database, id);
}

interface Differences<T> {
  readonly put: readonly { readonly id: string; readonly json: string; readonly record: T }[];
  readonly gone: readonly { readonly id: string }[];
}

/** What to do so that the index has a file's records; a change to one of many leaves the others alone. */
function differences<T extends { readonly id: string }>(
  known: readonly { readonly id: string; readonly json: string }[],
  records: readonly T[],
): Differences<T> {
  const before = new Map(known.map(({ id, json }) => [id, json]));
  const put = records
    .map((record) => ({ id: record.id, json: JSON.stringify(record), record }))
    .filter(({ id, json }) => before.get(id) !== json);
  const ids = new Set(records.map(({ id }) => id));
  return { put, gone: known.filter(({ id }) => !ids.has(id)) };
}

/** Forgets a file that is no longer there, and all it said. */
export function removeFile(database: Database, path: string): void {
  const fileId = fileIdOf(database, path);
  if (fileId === undefined) return;
  const articles = removeRecords(database, fileId);
  const marked = [...removeStates(database, fileId), ...removeAnnotations(database, fileId)];
  database.run('DELETE FROM file WHERE id = ?', [fileId]);
  for (const id of articles) refreshArticle(database, id);
  for (const id of marked) refreshMarks(database, id);
}

/** Ids under which the list shows what a file has something to say about. */
export function articlesIn(database: Database, path: string): string[] {
  const fileId = fileIdOf(database, path);
  if (fileId === undefined) return [];
  return database
    .all<{ id: string }>(
      `SELECT coalesce(version_of, id) AS id FROM record WHERE key BETWEEN ? AND ?
       UNION SELECT id FROM state WHERE file = ? UNION SELECT article FROM annotation WHERE file = ?`,
      [...keysOf(fileId), fileId, fileId],
    )
    .map(({ id }) => id);
}

/** How many articles a shard holds. */
export function recordCount(database: Database, path: string): number {
  const fileId = fileIdOf(database, path);
  if (fileId === undefined) return 0;
  const sql = 'SELECT count(*) AS count FROM record WHERE key BETWEEN ? AND ?';
  return database.all<{ count: number }>(sql, keysOf(fileId))[0]?.count ?? 0;
}

function putFile(database: Database, file: IndexedFile): number {
  database.run(
    `INSERT INTO file (path, kind, size, modified, inode, sha256) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET kind = excluded.kind, size = excluded.size, modified = excluded.modified,
       inode = excluded.inode, sha256 = excluded.sha256`,
    [file.path, file.kind, file.sizeBytes, file.modifiedMs, file.inode, file.sha256],
  );
  const id = fileIdOf(database, file.path);
  if (id === undefined) throw new Error(`index: ${file.path} was not kept`);
  return id;
}

const fileIdOf = (database: Database, path: string): number | undefined =>
  database.all<{ id: number }>('SELECT id FROM file WHERE path = ?', [path])[0]?.id;

const keysOf = (fileId: number): [number, number] => [fileId * RECORDS_PER_FILE, (fileId + 1) * RECORDS_PER_FILE - 1];

/** Each gives the ids of the articles concerned. */
function removeRecords(database: Database, fileId: number): string[] {
  const sql = 'SELECT DISTINCT coalesce(version_of, id) AS id FROM record WHERE key BETWEEN ? AND ?';
  const rows = database.all<{ id: string }>(sql, keysOf(fileId));
  if (rows.length > 0) database.run('DELETE FROM record WHERE key BETWEEN ? AND ?', keysOf(fileId));
  return rows.map(({ id }) => id);
}

function removeStates(database: Database, fileId: number): string[] {
  const rows = database.all<{ id: string }>('SELECT id FROM state WHERE file = ?', [fileId]);
  if (rows.length > 0) database.run('DELETE FROM state WHERE file = ?', [fileId]);
  return rows.map(({ id }) => id);
}

function removeAnnotations(database: Database, fileId: number): string[] {
  const rows = database.all<{ id: string }>('SELECT DISTINCT article AS id FROM annotation WHERE file = ?', [fileId]);
  if (rows.length > 0) database.run('DELETE FROM annotation WHERE file = ?', [fileId]);
  return rows.map(({ id }) => id);
}

/** The article an annotation targets, `urn:backfile:article:<id>`. */
const articleOf = (annotation: Annotation): string | undefined =>
  /^urn:backfile:article:([a-z0-9-]{1,64})$/u.exec(annotation.target.source)?.[1];
