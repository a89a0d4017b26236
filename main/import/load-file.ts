import { closeSync, fstatSync, open, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ImportFailure } from '../../preload/contract.ts';
import { failureOf } from './disk-failure.ts';

/** Text beyond this is no article; the size is checked before anything is read. */
const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

/** Up to this size a file that is open is read in one go: a trip through Node's thread pool would take longer. */
const SMALL_BYTES = 256 * 1024;

const openFile = promisify(open);
const readPart = promisify(read);

export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly modifiedAt: Date;
}

/** The bytes of a file, or why they cannot be had. Opening, which is what a slow disk takes long for, holds nobody up. */
export async function load(path: string): Promise<Outcome<LoadedFile, ImportFailure>> {
  try {
    const file = await openFile(path, 'r');
    try {
      return await loadOpen(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { reason, detail } = failureOf(error);
    return refused(reason, detail);
  }
}

async function loadOpen(file: number): Promise<Outcome<LoadedFile, ImportFailure>> {
  const stats = fstatSync(file);
  if (!stats.isFile()) return refused('unknown-kind');
  if (stats.size === 0) return refused('empty');
  if (stats.size > MAX_SOURCE_BYTES) return refused('too-large');
  const bytes = Buffer.allocUnsafeSlow(stats.size);
  let length = 0;
  while (length < stats.size) {
    const part =
      stats.size <= SMALL_BYTES
        ? readSync(file, bytes, length, stats.size - length, length)
        : (await readPart(file, bytes, length, stats.size - length, length)).bytesRead;
    // Shorter than it said: someone is writing to it, and what is there now is what there is.
    if (part === 0) break;
    length += part;
  }
  return done({ bytes: bytes.subarray(0, length), modifiedAt: stats.mtime });
}
