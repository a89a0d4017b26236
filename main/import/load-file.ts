import { closeSync, fstatSync, open, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ImportFailure } from '../../preload/contract.ts';
import { failureOf } from './disk-failure.ts';
import { HEAD_BYTES } from './head.ts';

/** Up to this size a file is read whole at once; of larger ones the beginning decides what is done with them. */
export const WHOLE_BYTES = 1024 * 1024;

/** Up to this size a file that is open is read in one go: a trip through Node's thread pool would take longer. */
const SMALL_BYTES = 256 * 1024;

const openFile = promisify(open);
const readPart = promisify(read);

export interface LoadedFile {
  /** The whole file, or of one larger than was asked for the first `HEAD_BYTES`. */
  readonly bytes: Uint8Array;
  readonly sizeBytes: number;
  readonly modifiedAt: Date;
}

/** The bytes of a file, or why they cannot be had. Opening, which is what a slow disk takes long for, holds nobody up. */
export async function load(path: string, wholeBytes: number): Promise<Outcome<LoadedFile, ImportFailure>> {
  try {
    const file = await openFile(path, 'r');
    try {
      return await loadOpen(file, wholeBytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { reason, detail } = failureOf(error);
    return refused(reason, detail);
  }
}

async function loadOpen(file: number, wholeBytes: number): Promise<Outcome<LoadedFile, ImportFailure>> {
  const stats = fstatSync(file);
  if (!stats.isFile()) return refused('unknown-kind');
  if (stats.size === 0) return refused('empty');
  const wanted = stats.size > wholeBytes ? HEAD_BYTES : stats.size;
  const bytes = Buffer.allocUnsafeSlow(wanted);
  let length = 0;
  while (length < wanted) {
    const part =
      wanted <= SMALL_BYTES
        ? readSync(file, bytes, length, wanted - length, length)
        : (await readPart(file, bytes, length, wanted - length, length)).bytesRead;
    // Shorter than it said: someone is writing to it, and what is there now is what there is.
    if (part === 0) break;
    length += part;
  }
  const sizeBytes = length < wanted ? length : stats.size;
  return done({ bytes: bytes.subarray(0, length), sizeBytes, modifiedAt: stats.mtime });
}
