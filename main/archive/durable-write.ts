import { closeSync, fstatSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type FileStamp, stampOf } from './file-stamp.ts';

const sync = promisify(fsync);

/** Unfinished writes carry this in their name; what a crash leaves of them is swept up at the next start. */
export const UNFINISHED = /^\.backfile-[0-9a-f]{16}\.tmp$/u;

/**
 * Replaces a file so that, whenever the machine stops, it holds the old bytes or the new ones: temporary file in the same
 * folder, fsync, rename, fsync of the folder. Resolves when the new bytes are durable; rejects with the system's error and
 * leaves no temporary file.
 *
 * Only fsync leaves this thread: the other calls return at once from the page cache, and a trip through Node's thread
 * pool for each would cost four times the whole write.
 */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<FileStamp> {
  const folder = dirname(path);
  const temporary = join(folder, `.backfile-${randomBytes(8).toString('hex')}.tmp`);
  const stamp = await writeSynced(temporary, bytes);
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return stamp;
}

async function writeSynced(path: string, bytes: Uint8Array | string): Promise<FileStamp> {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    await sync(file);
    return stampOf(fstatSync(file));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** A sync of each folder that has not begun yet: it will cover every rename that was done before it begins. */
const waiting = new Map<string, Promise<void>>();
const running = new Map<string, Promise<void>>();

/** Makes the renames done in a folder durable. Callers that come while a sync runs share the next one. */
export function syncFolder(folder: string): Promise<void> {
  const shared = waiting.get(folder);
  if (shared !== undefined) return shared;
  const previous = running.get(folder) ?? Promise.resolve();
  const next = previous
    .catch(() => undefined)
    .then(() => {
      waiting.delete(folder);
      running.set(folder, next);
      return syncFolderNow(folder);
    })
    .finally(() => {
      if (running.get(folder) === next) running.delete(folder);
    });
  waiting.set(folder, next);
  return next;
}

async function syncFolderNow(folder: string): Promise<void> {
  // Windows has no such thing as syncing a folder; NTFS journals renames itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    await sync(handle);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Some network file systems cannot sync a folder; there is nothing more to be done on them. */
const isUnsupported = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP');

/** Makes a folder and those above it, durably. */
export async function makeFolder(folder: string): Promise<void> {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made !== dirname(first); made = dirname(made)) await syncFolder(dirname(made));
}
