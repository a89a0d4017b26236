import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { systemCode } from '../archive/save-failure.ts';
import { BadBackup, type BackupSource, type SourceFile } from './backup-source.ts';

/** No file of records comes near this; what claims to be larger is not read into memory. */
const MAX_RECORDS_BYTES = 256 * 1024 * 1024;

/**
 * A file's bytes piece by piece, and at the end the certainty that they are those that were backed up. Throws `BadBackup`
 * that names the file as soon as there are too many, too few or other bytes: what came before is then worth nothing.
 */
export async function* checkedChunks(source: BackupSource, file: SourceFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    const stream: Readable = await source.stream(file);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > file.sizeBytes) throw new BadBackup('damaged-backup', `${file.path}: longer than it should be`);
      hash.update(chunk);
      yield chunk;
    }
  } catch (error) {
    throw asBadBackup(error, file.path);
  }
  if (sizeBytes < file.sizeBytes) throw new BadBackup('damaged-backup', `${file.path}: shorter than it should be`);
  if (file.sha256 !== undefined && hash.digest('hex') !== file.sha256) {
    throw new BadBackup('damaged-backup', `${file.path}: wrong hash`);
  }
}

/** All of a file's bytes, checked; for files of records and small contents. */
export async function checkedBytes(source: BackupSource, file: SourceFile): Promise<Buffer> {
  if (file.sizeBytes > MAX_RECORDS_BYTES) throw new BadBackup('damaged-backup', `${file.path}: too large`);
  const chunks: Buffer[] = [];
  for await (const chunk of checkedChunks(source, file)) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/** What a stream or the system says about a file of a backup, as a reason to refuse it. */
export function asBadBackup(error: unknown, path: string): BadBackup {
  if (error instanceof BadBackup) return error;
  if (!(error instanceof Error) || error instanceof TypeError) throw error;
  const code = systemCode(error);
  if (code === 'ENOENT') return new BadBackup('damaged-backup', `${path}: missing`);
  return new BadBackup(code === undefined ? 'damaged-backup' : 'unreadable', `${path}: ${code ?? error.message}`);
}
