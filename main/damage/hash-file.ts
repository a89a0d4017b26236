import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Large enough that trips through Node's thread pool do not count, small enough that hashing it holds nobody up. */
const CHUNK_BYTES = 512 * 1024;

export interface HashedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** SHA-256 of a file of any size, read piece by piece; rejects with the system's error. */
export async function hashFile(path: string, buffer: Buffer = Buffer.allocUnsafe(CHUNK_BYTES)): Promise<HashedFile> {
  const file = await open(path, 'r');
  try {
    const hash = createHash('sha256');
    for (let sizeBytes = 0; ;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, sizeBytes);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes };
      hash.update(bytesRead === buffer.byteLength ? buffer : buffer.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** A buffer for `hashFile`, so that many small files share one. */
export const hashingBuffer = (): Buffer => Buffer.allocUnsafe(CHUNK_BYTES);
