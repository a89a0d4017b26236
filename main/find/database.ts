import { existsSync, rmSync } from 'node:fs';
import sqlite, { type Database as Sqlite, type SQLiteValue, type Statement } from 'node-sqlite3-wasm';

export type Row = Readonly<Record<string, SQLiteValue>>;
type Values = readonly SQLiteValue[];

/** Something in memory that goes along with what a database holds. */
export interface Companion {
  /** Writes what is not written yet; called within each transaction at its end. */
  readonly save: () => void;
  /** A transaction was rolled back: what is in memory may not be so. */
  readonly forget: () => void;
}

/** A SQLite file that this thread alone uses, with its statements prepared once. */
export class Database {
  readonly #sqlite: Sqlite;
  readonly #statements = new Map<string, Statement>();
  readonly #companions: Companion[] = [];

  /** Throws for a file that is no database. */
  constructor(path: string) {
    this.#sqlite = new sqlite.Database(path);
    try {
      // A rollback journal came back whole from every kill; the exclusive lock spares a folder made and removed per change.
      this.#sqlite.exec(
        'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000;',
      );
    } catch (error) {
      this.#sqlite.close();
      throw error;
    }
  }

  run(sql: string, values: Values = []): void {
    this.#prepared(sql).run([...values]);
  }

  all<T extends object = Row>(sql: string, values: Values = []): T[] {
    return this.#prepared(sql).all([...values]) as unknown as T[];
  }

  exec(sql: string): void {
    this.#sqlite.exec(sql);
  }

  /** All of `work`, or none of it. Within another transaction it is part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#sqlite.inTransaction) return work();
    this.#sqlite.exec('BEGIN');
    try {
      const result = work();
      for (const companion of this.#companions) companion.save();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      for (const companion of this.#companions) companion.forget();
      if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  accompany(companion: Companion): void {
    this.#companions.push(companion);
  }

  close(): void {
    for (const statement of this.#statements.values()) finalize(statement);
    this.#statements.clear();
    this.#sqlite.close();
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#sqlite.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Says again with what the statement last failed, which was told then and keeps nothing from being closed. */
function finalize(statement: Statement): void {
  try {
    statement.finalize();
  } catch (error) {
    if (!isDatabaseFailure(error)) throw error;
  }
}

/** Whether an error says that SQLite cannot go on with this file: not a database, damaged, or its disk failing or full. */
export function isDatabaseFailure(error: unknown): boolean {
  return error instanceof sqlite.SQLite3Error;
}

/**
 * Removes the folder that node-sqlite3-wasm locks a database with, which a killed process leaves behind. Only for a
 * caller that knows otherwise that nobody uses the database. Gives whether there was one: then it was not closed properly.
 */
export function clearLeftLock(path: string): boolean {
  const lock = `${path}.lock`;
  const isLeft = existsSync(lock);
  rmSync(lock, { recursive: true, force: true });
  return isLeft;
}

export function removeDatabase(path: string): void {
  for (const ending of ['', '-journal', '.lock']) rmSync(`${path}${ending}`, { recursive: true, force: true });
}
