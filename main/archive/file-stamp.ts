import { type Stats, statSync } from 'node:fs';

/** What tells one state of a file from another without reading it. Every durable write makes a new inode. */
export interface FileStamp {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly inode: number;
}

export const stampOf = (stats: Stats): FileStamp => ({
  sizeBytes: stats.size,
  modifiedMs: stats.mtimeMs,
  inode: stats.ino,
});

/** The stamp of a file, or undefined when there is none or it cannot be looked at. */
export function stampAt(path: string): FileStamp | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && stampOf(stats);
  } catch {
    return undefined;
  }
}

export const isSameStamp = (one: FileStamp | undefined, other: FileStamp | undefined): boolean =>
  one?.sizeBytes === other?.sizeBytes && one?.modifiedMs === other?.modifiedMs && one?.inode === other?.inode;
