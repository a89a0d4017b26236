import type { FileLines } from '../archive/record-lines.ts';
import type { Database } from './database.ts';

interface LineRow {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
  readonly starts: Uint8Array;
}

/** Where the lines of a file begin, as it was kept with the index. */
export function knownLines(database: Database, path: string): FileLines | undefined {
  const sql = 'SELECT size, modified, inode, starts FROM line WHERE path = ?';
  const [row] = database.all<LineRow & Record<string, never>>(sql, [path]);
  if (row === undefined) return undefined;
  const stamp = { sizeBytes: row.size, modifiedMs: row.modified, inode: row.inode };
  return { stamp, starts: new Uint32Array(row.starts.slice().buffer) };
}

/** Keeps where lines begin; of files that are gone it is forgotten. */
export function keepLines(database: Database, found: ReadonlyMap<string, FileLines>): void {
  for (const [path, { stamp, starts }] of found) {
    database.run('INSERT OR REPLACE INTO line VALUES (?, ?, ?, ?, ?)', [
      path,
      stamp.sizeBytes,
      stamp.modifiedMs,
      stamp.inode,
      new Uint8Array(starts.buffer),
    ]);
  }
  database.run('DELETE FROM line WHERE path NOT IN (SELECT path FROM file)');
}
