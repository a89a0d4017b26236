import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './durable-write.ts';
import { takeLock } from './lock.ts';
import { systemCode } from './save-failure.ts';

export interface IndexPlace {
  readonly path: string;
  /** Gives the place back; to be called when the index is closed. */
  readonly leave: () => void;
}

const NAME = 'index.sqlite';

/**
 * Where this process may keep an archive's index for itself. The profile has one per archive with a lock of its own,
 * because a reader of a locked archive, or of a copy with the same id, must not touch an index that is in use: such a one
 * makes its own in a temporary folder, which costs it the time of reading all files once.
 */
export async function placeForIndex(cacheFolder: string, archiveId: string): Promise<IndexPlace> {
  const folder = join(cacheFolder, archiveId.replaceAll(/[^\w-]/gu, '_'));
  try {
    await makeFolder(folder);
    const lock = await takeLock(folder);
    if (lock.status === 'held') return { path: join(folder, NAME), leave: lock.release };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
  const temporary = mkdtempSync(join(tmpdir(), 'backfile-index-'));
  return { path: join(temporary, NAME), leave: () => rmSync(temporary, { recursive: true, force: true }) };
}
