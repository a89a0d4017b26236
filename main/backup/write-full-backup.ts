import { renameSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { seal, sha256Of, unseal } from '../archive/envelope.ts';
import { syncFolder } from '../archive/durable-write.ts';
import { saveFailureOf, systemCode } from '../archive/save-failure.ts';
import { breathe } from '../import/breathe.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { FullBackupPlace } from './full-backup-place.ts';
import { BACKUP_VERSION, type FullManifest, MANIFEST, type ManifestFile } from './manifest.ts';
import { contentFiles, isContent, recordFiles, type StoredFile } from './stored-file.ts';
import { ZipWriter } from './zip-writer.ts';

/** Larger files are passed on in pieces, never held as a whole. */
const WHOLE_BYTES = 1024 * 1024;

export interface BackedUpArchive {
  readonly folder: string;
  readonly id: string;
  readonly name: string;
  readonly articleCount: number;
}

export interface FullBackup {
  readonly path: string;
  readonly manifest: FullManifest;
}

/**
 * Writes the whole archive to one zip while it is in use. Files are replaced, never changed, so each is caught whole; the
 * contents are listed after the records, so whatever a record names is there. Nothing has the backup's name before it is
 * complete and on disk.
 */
export async function writeFullBackup(
  archive: BackedUpArchive,
  { path, temporary }: FullBackupPlace,
  nowMs: number,
  control: JobControl,
): Promise<Outcome<FullBackup, SaveFailure>> {
  const zip = new ZipWriter(temporary);
  try {
    const manifest = await fill(zip, archive, nowMs, control);
    if (control.signal.aborted) throw control.signal.reason;
    await zip.finish();
    renameSync(temporary, path);
    await syncFolder(dirname(path));
    return done({ path, manifest });
  } catch (error) {
    await zip.abandon();
    rmSync(temporary, { force: true });
    if (control.signal.aborted) throw error;
    return refused(saveFailureOf(error), path);
  }
}

async function fill(
  zip: ZipWriter,
  archive: BackedUpArchive,
  nowMs: number,
  control: JobControl,
): Promise<FullManifest> {
  const { folder, id, name, articleCount } = archive;
  const packing = new Packing(zip, folder, control);
  const records = recordFiles(folder);
  control.expect(await sizeOf([...records, ...(await contentFiles(folder))], folder));
  await packing.addAll(records);
  await packing.addAll(await contentFiles(folder));
  const { files, leftOut } = packing;
  const manifest: FullManifest = {
    format: 'backfile/backup',
    version: BACKUP_VERSION,
    formatVersion: FORMAT_VERSION,
    archive: { id, name },
    madeAt: new Date(nowMs).toISOString(),
    counts: {
      articles: articleCount,
      files: files.length,
      bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    },
    leftOut,
    files,
  };
  await zip.add(MANIFEST, Buffer.from(seal(manifest, 'files').text), true);
  return manifest;
}

async function sizeOf(files: readonly StoredFile[], folder: string): Promise<number> {
  let sum = 0;
  for (const { path } of files) {
    sum += (await stat(join(folder, path)).catch(() => undefined))?.size ?? 0;
  }
  return sum;
}

class Packing {
  readonly files: ManifestFile[] = [];
  readonly leftOut: { path: string; problem: string }[] = [];
  readonly #zip: ZipWriter;
  readonly #folder: string;
  readonly #control: JobControl;

  constructor(zip: ZipWriter, folder: string, control: JobControl) {
    this.#zip = zip;
    this.#folder = folder;
    this.#control = control;
  }

  async addAll(files: readonly StoredFile[]): Promise<void> {
    for (const file of files) {
      if (this.#control.signal.aborted) return;
      await breathe();
      const sizeBytes = await this.#sizeOf(file);
      if (sizeBytes === undefined) continue;
      if (isContent(file.role) && sizeBytes > WHOLE_BYTES) await this.#addInPieces(file, sizeBytes);
      else await this.#addWhole(file);
      this.#control.advance(sizeBytes);
    }
  }

  /** Undefined for a file that went away meanwhile, or that cannot be looked at. */
  async #sizeOf({ path }: StoredFile): Promise<number | undefined> {
    try {
      const stats = await stat(join(this.#folder, path));
      if (stats.isFile()) return stats.size;
      this.leftOut.push({ path, problem: 'not a file' });
    } catch (error) {
      this.#leaveOut(path, error);
    }
    return undefined;
  }

  async #addWhole({ path, role }: StoredFile): Promise<void> {
    let bytes: Buffer;
    try {
      bytes = await readFile(join(this.#folder, path));
    } catch (error) {
      this.#leaveOut(path, error);
      return;
    }
    const sha256 = sha256Of(bytes);
    if (isContent(role) ? sha256 !== basename(path) : !unseal(bytes).ok) {
      this.leftOut.push({ path, problem: 'damaged' });
      return;
    }
    await this.#zip.add(path, bytes, role !== 'asset');
    this.files.push({ path, sizeBytes: bytes.byteLength, sha256 });
  }

  async #addInPieces({ path, role }: StoredFile, sizeBytes: number): Promise<void> {
    const entry = await this.#zip.addFile(path, join(this.#folder, path), sizeBytes, role !== 'asset');
    if (entry.sha256 === basename(path)) this.files.push({ path, ...entry });
    else this.leftOut.push({ path, problem: 'damaged' });
  }

  #leaveOut(path: string, error: unknown): void {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code !== 'ENOENT') this.leftOut.push({ path, problem: code });
  }
}
