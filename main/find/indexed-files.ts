import type { Annotation } from '../../data/annotation.ts';
import { type Article, type ArticleDeletion, type ArticleRecord, isDeletion } from '../../data/article.ts';
import { mentionsPassages } from '../../data/cleaning/cleaning-records.ts';
import { mentionsFields } from '../../data/corrections.ts';
import { isOutletId } from '../../data/library.ts';
import type { ArticleState } from '../../data/state.ts';
import { contentHash, contentsOf } from './contents.ts';
import type { Database } from './database.ts';
import { refreshArticle, refreshMarks, refreshOutlets } from './list-rows.ts';
import { putNoteWords } from './note-words.ts';
import { outletNames } from './outlets.ts';
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
  return database.all<FileRow>('SELECT path, kind, size, modified, inode, sha256 FROM file').map(indexedFile);
}

/** A file as the index knows it. */
export function indexedFileAt(database: Database, path: string): IndexedFile | undefined {
  const sql = 'SELECT path, kind, size, modified, inode, sha256 FROM file WHERE path = ?';
  return database.all<FileRow>(sql, [path]).map(indexedFile)[0];
}

const indexedFile = ({ path, kind, size, modified, inode, sha256 }: FileRow): IndexedFile => ({
  path,
  kind,
  sizeBytes: size,
  modifiedMs: modified,
  inode,
  sha256,
});

/** Takes in a shard of articles. With `changed` only those records are read anew, the others must be as they were. */
export function putArticles(
  database: Database,
  file: IndexedFile,
  records: readonly ArticleRecord[],
  changed?: ReadonlySet<string>,
): void {
  database.transaction(() => {
    const touched = new Set<string>();
    const fileId = putFile(database, file);
    if (changed === undefined) for (const id of removeRecords(database, fileId)) touched.add(id);
    records.slice(0, RECORDS_PER_FILE).forEach((record, position) => {
      if (changed !== undefined && !changed.has(record.id)) return;
      const key = fileId * RECORDS_PER_FILE + position;
      for (const id of isDeletion(record) ? putDeletion(database, key, record) : putRecord(database, key, record)) {
        touched.add(id);
      }
    });
    for (const id of touched) refreshArticle(database, id);
  });
}

/** Each gives the ids under which the list has what is concerned. */
function putRecord(database: Database, key: number, article: Article): readonly string[] {
  database.run('DELETE FROM deletion WHERE key = ?', [key]);
  database.run(INSERT_RECORD, recordValues(key, article));
  for (const content of contentsOf(article)) {
    database.run('INSERT OR IGNORE INTO content VALUES (?, ?)', [contentHash(content), key]);
  }
  return [article.versionOf ?? article.id];
}

function putDeletion(database: Database, key: number, { id, clock }: ArticleDeletion): readonly string[] {
  const listed = listedIds(database, id);
  database.run('DELETE FROM record WHERE key = ?', [key]);
  database.run('DELETE FROM content WHERE record = ?', [key]);
  database.run('INSERT OR REPLACE INTO deletion VALUES (?, ?, ?)', [key, id, clock]);
  return listed;
}

/** The articles that records of an id belong to, void ones too. */
const listedIds = (database: Database, id: string): string[] =>
  database
    .all<{ id: string }>('SELECT DISTINCT coalesce(version_of, id) AS id FROM record WHERE id = ?', [id])
    .map((row) => row.id);

/** Takes in a shard of states. */
export function putStates(database: Database, file: IndexedFile, records: readonly ArticleState[]): void {
  putStateShards(database, [{ file, records }]);
}

export interface IndexedStates {
  readonly file: IndexedFile;
  readonly records: readonly ArticleState[];
}

/** Takes in shards of states. What outlets are called, which any article may hang on, is weighed once for all of them. */
export function putStateShards(database: Database, shards: readonly IndexedStates[]): void {
  database.transaction(() => {
    const outlets = outletNames(database);
    const changed = shards.flatMap((shard) => putStateShard(database, shard));
    if (changed.some(isOutletId)) refreshOutlets(database, outlets);
  });
}

/** Gives the ids of the states that changed. */
function putStateShard(database: Database, { file, records }: IndexedStates): readonly string[] {
  const fileId = putFile(database, file);
  const known = database.all<{ id: string; json: string }>('SELECT id, json FROM state WHERE file = ?', [fileId]);
  const { put, gone } = differences(known, records);
  for (const { id, json } of put) database.run('INSERT OR REPLACE INTO state VALUES (?, ?, ?)', [id, fileId, json]);
  for (const { id } of gone) database.run('DELETE FROM state WHERE id = ? AND file = ?', [id, fileId]);
  const before = new Map(known.map(({ id, json }) => [id, json]));
  for (const { id, json } of put) refreshAfter(database, id, `${json}${before.get(id) ?? ''}`);
  for (const { id } of gone) refreshAfter(database, id, before.get(id) ?? '');
  return [...put, ...gone].map(({ id }) => id);
}

/**
 * A state that says something about versions may change which of them is shown; one about fields, what the list has; one
 * about passages, what is found.
 */
function refreshAfter(database: Database, articleId: string, states: string): void {
  const isMore = states.includes('"version:') || mentionsFields(states) || mentionsPassages(states);
  if (isMore) refreshArticle(database, articleId);
  else refreshMarks(database, articleId);
}

/** Takes in a file of annotations. */
export function putAnnotations(database: Database, file: IndexedFile, annotations: readonly Annotation[]): void {
  database.transaction(() => {
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
    for (const id of touched) {
      putNoteWords(database, id);
      refreshMarks(database, id);
    }
  });
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
  database.transaction(() => {
    const fileId = fileIdOf(database, path);
    if (fileId === undefined) return;
    const outlets = outletNames(database);
    const articles = removeRecords(database, fileId);
    const marked = [...removeStates(database, fileId), ...removeAnnotations(database, fileId)];
    database.run('DELETE FROM file WHERE id = ?', [fileId]);
    for (const id of new Set([...articles, ...marked])) {
      putNoteWords(database, id);
      refreshArticle(database, id);
    }
    if (marked.some(isOutletId)) refreshOutlets(database, outlets);
  });
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

/** What a file of states or notes says, as JSON of each record. */
export function recordsJson(database: Database, path: string, kind: 'state' | 'notes'): string[] {
  const table = kind === 'state' ? 'state' : 'annotation';
  const sql = `SELECT json FROM ${table} JOIN file ON file.id = ${table}.file WHERE path = ?`;
  return database.all<{ json: string }>(sql, [path]).map(({ json }) => json);
}

/** How many records a shard holds. */
export function recordCount(database: Database, path: string): number {
  const fileId = fileIdOf(database, path);
  if (fileId === undefined) return 0;
  const sql = `SELECT (SELECT count(*) FROM record WHERE key BETWEEN ?1 AND ?2)
    + (SELECT count(*) FROM deletion WHERE key BETWEEN ?1 AND ?2) AS count`;
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
  const keys = keysOf(fileId);
  const sql = `SELECT coalesce(version_of, id) AS id FROM record WHERE key BETWEEN ?1 AND ?2
    UNION SELECT coalesce(version_of, record.id) FROM deletion JOIN record ON record.id = deletion.id
    WHERE deletion.key BETWEEN ?1 AND ?2`;
  const rows = database.all<{ id: string }>(sql, keys);
  database.run('DELETE FROM record WHERE key BETWEEN ? AND ?', keys);
  database.run('DELETE FROM content WHERE record BETWEEN ? AND ?', keys);
  database.run('DELETE FROM deletion WHERE key BETWEEN ? AND ?', keys);
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
