import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sha256Of, unseal } from '../../archive/envelope.ts';
import { type FileStamp, isSameStamp, stampOf } from '../../archive/file-stamp.ts';
import { makeFolder } from '../../archive/durable-write.ts';
import { systemCode } from '../../archive/save-failure.ts';
import { BACKUP_VERSION, type SmallFile } from '../manifest.ts';
import { recordFiles, type StoredFile } from '../stored-file.ts';
import { parseRecords } from '../parse-records.ts';
import { headsOf } from './article-heads.ts';
import type { SmallBackups } from './small-backups.ts';

/** Files put into the pool at once: enough to share the disk's commits. Shards take long to read, and others wait. */
const AT_ONCE = 32;
const SHARDS_AT_ONCE = 2;

export interface SmallBackupOf {
  readonly folder: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Backs up what cannot be made again: `archive.json`, states, notes, and the heads of articles. A file that is damaged or
 * gone stays in the backup as it last was well, for as long as that lasts, so its good copy never leaves the pool.
 * Resolves with the time of the backup, which is later than that of every other one; rejects with the system's error.
 */
export async function takeSmallBackup(
  archive: SmallBackupOf,
  backups: SmallBackups,
  nowMs: number,
  signal: AbortSignal,
): Promise<number> {
  await makeFolder(backups.folder);
  backups.sweep();
  const [last] = await backups.list();
  const known = new Map((await backups.newest())?.files.map((file) => [file.path, file]));
  const files: SmallFile[] = [];
  const found = recordFiles(archive.folder);
  for (let next = 0; next < found.length;) {
    signal.throwIfAborted();
    const group = found.slice(next, next + (found[next]?.role === 'articles' ? SHARDS_AT_ONCE : AT_ONCE));
    next += group.length;
    const taken = await Promise.allSettled(group.map((file) => take(file, archive, backups, known.get(file.path))));
    for (const result of taken) {
      if (result.status === 'rejected') throw result.reason;
      if (result.value !== undefined) files.push(result.value);
    }
    await nextTurn();
  }
  const paths = new Set(files.map(({ path }) => path));
  for (const file of known.values()) if (!paths.has(file.path) && mustStay(file)) files.push({ ...file, isKept: true });
  const atMs = Math.max(nowMs, last === undefined ? 0 : last.atMs + 1);
  const { id, name } = archive;
  await backups.write(
    {
      format: 'backfile/small-backup',
      version: BACKUP_VERSION,
      archive: { id, name },
      madeAt: new Date(atMs).toISOString(),
      files,
    },
    atMs,
  );
  await backups.rotate();
  return atMs;
}

/** Undefined when there is nothing good to keep of it. */
async function take(
  file: StoredFile,
  { folder }: SmallBackupOf,
  { pool }: SmallBackups,
  known: SmallFile | undefined,
): Promise<SmallFile | undefined> {
  const stamp = await stampOfFile(join(folder, file.path));
  if (stamp === undefined) return undefined;
  if (known !== undefined && known.isKept !== true && isSameStamp(known.stamp, stamp) && pool.has(known.sha256)) {
    return known;
  }
  const bytes = await goodBytes(join(folder, file.path), file);
  if (bytes === undefined) return known === undefined ? undefined : { ...known, isKept: true };
  const sha256 = sha256Of(bytes);
  await pool.put(sha256, bytes);
  return { path: file.path, sizeBytes: bytes.byteLength, sha256, stamp: { ...stamp } };
}

async function stampOfFile(path: string): Promise<FileStamp | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stampOf(stats) : undefined;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** What goes into the pool for a file: its bytes, or the heads of a shard's articles. Undefined for a damaged one. */
async function goodBytes(path: string, file: StoredFile): Promise<Buffer | undefined> {
  const bytes = await readAll(path);
  if (bytes === undefined) return undefined;
  if (file.role !== 'articles') return unseal(bytes).ok ? bytes : undefined;
  const parsed = parseRecords(file.path, 'articles', bytes);
  return parsed.ok && parsed.file.kind === 'articles' ? headsOf(parsed.file.document.records) : undefined;
}

async function readAll(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * Files of records are never removed, so one that is gone was set aside or lost. Only copies that a sync program made go
 * away in the ordinary course of things; they have names of another form.
 */
const mustStay = ({ path }: SmallFile): boolean =>
  /^(archive\.json|(articles|state)\/[a-z0-9]+-\d{6,9}\.json|notes\/[^/]+\/[a-z0-9-]{1,64}\.json)$/u.test(path);
