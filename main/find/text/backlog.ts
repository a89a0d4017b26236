import { columnsOf } from '../columns/columns.ts';
import type { Database } from '../database.ts';
import { RECORDS_PER_FILE } from '../schema.ts';
import { segmentsOf } from './segments.ts';

/** Where the record is that an article shows. */
export interface TextPlace {
  readonly number: number;
  readonly articleId: string;
  readonly recordId: string;
  /** Of the record's own text. */
  readonly textHash: string;
  /** Relative to the archive. */
  readonly path: string;
  /** Among the records of its file. */
  readonly position: number;
}

/** Numbers of the articles whose words are not in the index yet. */
export function waitingNumbers(database: Database): number[] {
  const [columns, segments] = [columnsOf(database), segmentsOf(database)];
  const waiting: number[] = [];
  for (let number = 0; number < columns.size; number++) {
    if (columns.isLive(number) && !segments.has(number)) waiting.push(number);
  }
  return waiting;
}

interface Looked {
  readonly at: string;
  readonly isAny: boolean;
}
const lookedThrough = new WeakMap<Database, Looked>();

/** Whether there are any such articles; looked for again only when articles or words came or went. */
export function isAnyWaiting(database: Database): boolean {
  const at = `${columnsOf(database).version} ${segmentsOf(database).version}`;
  const known = lookedThrough.get(database);
  if (known?.at === at) return known.isAny;
  const isAny = waitingNumbers(database).length > 0;
  lookedThrough.set(database, { at, isAny });
  return isAny;
}

/** Where the record of an article number is; nowhere, once that number is no article's any more. */
export function textAt(database: Database, number: number): TextPlace | undefined {
  return database.all<TextPlace & Record<string, never>>(
    `SELECT number, article.id AS articleId, record.id AS recordId, record.text_hash AS textHash, file.path AS path, article.record % ${RECORDS_PER_FILE} AS position
     FROM article JOIN record ON record.key = article.record JOIN file ON file.id = article.record / ${RECORDS_PER_FILE}
     WHERE number = ?`,
    [number],
  )[0];
}
