import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import { beginUse, wentDownWithMachine } from './index-use.ts';
import { clearLeftLock, Database, isDatabaseFailure, removeDatabase } from './database.ts';
import { INDEX_VERSION, SCHEMA } from './schema.ts';

/** Another stored format reads files otherwise, also those that did not change. */
const VERSION = INDEX_VERSION * 1000 + FORMAT_VERSION;

export interface OpenedIndex {
  readonly database: Database;
  /** `kept`: as it was left; `new`: there was none; `replaced`: there was one that could not be used. */
  readonly condition: 'kept' | 'new' | 'replaced';
}

/**
 * Opens an archive's index, or makes an empty one where there is none, or none of this version and archive, or a damaged
 * one. The caller must be the only one to use the file.
 */
export function openIndex(path: string, archiveId: string): OpenedIndex {
  mkdirSync(dirname(path), { recursive: true });
  const wasLeftOpen = clearLeftLock(path);
  const existing = existingIndex(path, archiveId, wasLeftOpen);
  if (existing.database === undefined) removeDatabase(path);
  const database = existing.database ?? newIndex(path, archiveId);
  beginUse(database);
  if (existing.database !== undefined) return { database, condition: 'kept' };
  return { database, condition: existing.wasEmpty ? 'new' : 'replaced' };
}

/** An index without a file, for when the disk has no room for one. */
export const openIndexInMemory = (archiveId: string): Database => newIndex(':memory:', archiveId);

function existingIndex(
  path: string,
  archiveId: string,
  wasLeftOpen: boolean,
): { database?: Database; wasEmpty: boolean } {
  let database: Database | undefined;
  try {
    database = new Database(path);
    const wasEmpty = versionOf(database) === 0 && tableCount(database) === 0;
    if (!wasEmpty && isUsable(database, archiveId, wasLeftOpen)) return { database, wasEmpty };
    database.close();
    return { wasEmpty };
  } catch (error) {
    database?.close();
    if (!isDatabaseFailure(error)) throw error;
    return { wasEmpty: false };
  }
}

function isUsable(database: Database, archiveId: string, wasLeftOpen: boolean): boolean {
  if (versionOf(database) !== VERSION) return false;
  if (wentDownWithMachine(database)) return false;
  // Reading all of it takes a while, so only when the last process did not get to close it.
  if (wasLeftOpen && !isWhole(database)) return false;
  return database.all<{ value: string }>('SELECT value FROM about WHERE key = ?', ['archive'])[0]?.value === archiveId;
}

const isWhole = (database: Database): boolean =>
  database.all<{ quick_check: string }>('PRAGMA quick_check(1)')[0]?.quick_check === 'ok';

const versionOf = (database: Database): number =>
  database.all<{ user_version: number }>('PRAGMA user_version')[0]?.user_version ?? 0;

const tableCount = (database: Database): number =>
  database.all<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')[0]?.count ?? 0;

function newIndex(path: string, archiveId: string): Database {
  const database = new Database(path);
  database.transaction(() => {
    database.exec(SCHEMA);
    database.run('INSERT INTO about VALUES (?, ?)', ['archive', archiveId]);
    database.exec(`PRAGMA user_version = ${VERSION}`);
  });
  return database;
}
