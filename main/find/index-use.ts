import { bootId } from '../archive/machine.ts';
import type { Database } from './database.ts';

/**
 * The index is written without fsync, several times faster: what a killed process wrote is safe with the system, and the
 * files behind it are durable anyway. Only when the machine itself goes down may an index be torn without showing it. So
 * while it is open it bears the boot it was opened in; found under another boot, it is not trusted and made again.
 */
export function beginUse(database: Database, boot: string | null = bootId()): void {
  // Without boots to tell apart it is written the slow way.
  if (boot === null) return;
  database.run('INSERT OR REPLACE INTO about VALUES (?, ?)', ['open', boot]);
  database.exec('PRAGMA synchronous = OFF');
}

/** Makes everything durable, then takes the mark away. */
export function endUse(database: Database): void {
  database.exec('PRAGMA synchronous = NORMAL');
  // A transaction's fsync covers all that was written to the file before it.
  database.run('INSERT OR REPLACE INTO about VALUES (?, ?)', ['closed', new Date().toISOString()]);
  database.run('DELETE FROM about WHERE key = ?', ['open']);
}

/** Whether the index was open when the machine went down. */
export function wentDownWithMachine(database: Database, boot: string | null = bootId()): boolean {
  const open = database.all<{ value: string }>('SELECT value FROM about WHERE key = ?', ['open'])[0]?.value;
  return open !== undefined && open !== boot;
}
