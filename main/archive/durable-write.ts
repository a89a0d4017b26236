import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type FileStamp, stampOf } from './file-stamp.ts';
import { systemCode } from './save-failure.ts';

const sync = promisify(fsync);

/** Unfinished writes carry this in their name; what a crash leaves of them is swept up at the next start. */
export const UNFINISHED = /^\.backfile-[0-9a-f]{16}\.tmp$/u;

/**
 * Replaces a file so that, whenever the machine stops, it holds the old bytes or the new ones: temporary file in the same
 * folder, fsync, rename, fsync of the folder. Resolves when the new bytes are durable; rejects with the system's error and
 * leaves no temporary file. All that can be refused for want of anything is asked for before the rename: when the write
 * rejects, the old file is there still, unless the disk failed at the very last, the sync of its folder.
 *
 * Only fsync leaves this thread: the other calls return at once from the page cache, and a trip through Node's thread
 * pool for each would cost four times the whole write.
 */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<FileStamp> {
  const folder = openFolder(dirname(path));
  try {
    const temporary = newTemporary(path);
    const stamp = await writeSynced(temporary, bytes);
    orRemove(temporary, () => renameSync(temporary, path));
    await folder.sync();
    return stamp;
  } finally {
    folder.release();
  }
}

/** As `writeDurably`, of a file of any size. Rejects when it does not have the SHA-256 that it should. */
export async function copyDurably(from: string, path: string, sha256: string): Promise<void> {
  const folder = openFolder(dirname(path));
  const temporary = newTemporary(path);
  try {
    const hash = createHash('sha256');
    await pipeline(createReadStream(from), hashing(hash), createWriteStream(temporary, { flags: 'wx', flush: true }));
    if (hash.digest('hex') !== sha256) throw new Error(`${from}: changed while it was copied`);
    renameSync(temporary, path);
    await folder.sync();
  } finally {
    rmSync(temporary, { force: true });
    folder.release();
  }
}

/** Passes bytes on, and into the hash. */
const hashing = (hash: Hash) =>
  async function* pass(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };

const newTemporary = (path: string): string => join(dirname(path), `.backfile-${randomBytes(8).toString('hex')}.tmp`);

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
    closeSafely(file);
  }
}

/** Does the last step with a temporary file, which goes when that fails. */
function orRemove(temporary: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Closing what was synced, or only read, has nothing left that could fail to reach the disk. */
function closeSafely(file: number): void {
  try {
    closeSync(file);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

/** Folders that are being written to, each open once however many files are written in it. */
const openFolders = new Map<string, { readonly handle: number | undefined; users: number }>();

interface OpenFolder {
  /** Makes what was renamed in the folder until now durable. */
  readonly sync: () => Promise<void>;
  readonly release: () => void;
}

function openFolder(path: string): OpenFolder {
  const open = openFolders.get(path) ?? { handle: handleOf(path), users: 0 };
  openFolders.set(path, open);
  open.users += 1;
  return {
    sync: () => sharedSync(path, open.handle),
    release() {
      open.users -= 1;
      if (open.users > 0) return;
      openFolders.delete(path);
      if (open.handle !== undefined) closeSafely(open.handle);
    },
  };
}

/** Windows has no such thing as syncing a folder; NTFS journals renames itself. */
const handleOf = (folder: string): number | undefined =>
  process.platform === 'win32' ? undefined : openSync(folder, 'r');

/** A sync of each folder that has not begun yet: it will cover every rename that was done before it begins. */
const waiting = new Map<string, Promise<void>>();
const running = new Map<string, Promise<void>>();

/** Callers that come while a sync runs share the next one. */
function sharedSync(folder: string, handle: number | undefined): Promise<void> {
  const shared = waiting.get(folder);
  if (shared !== undefined) return shared;
  const previous = running.get(folder) ?? Promise.resolve();
  const next = previous
    .catch(() => undefined)
    .then(() => {
      waiting.delete(folder);
      running.set(folder, next);
      return syncHandle(handle);
    })
    .finally(() => {
      if (running.get(folder) === next) running.delete(folder);
    });
  waiting.set(folder, next);
  return next;
}

async function syncHandle(handle: number | undefined): Promise<void> {
  if (handle === undefined) return;
  try {
    await sync(handle);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  }
}

/** Makes the renames done in a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = openFolder(path);
  try {
    await folder.sync();
  } finally {
    folder.release();
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
