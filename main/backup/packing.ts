import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256Of, unseal } from '../archive/envelope.ts';
import { systemCode } from '../archive/save-failure.ts';
import { breathe } from '../import/breathe.ts';
import type { JobControl } from '../jobs/jobs.ts';
import type { ManifestFile } from './manifest.ts';
import { isContent, type StoredFile } from './stored-file.ts';
import type { ZipWriter } from './zip-writer.ts';

/** Larger files are passed on in pieces, never held as a whole. */
const WHOLE_BYTES = 1024 * 1024;

/** What is to be packed of a file of records: its bytes, or nothing. */
export type Part = (file: StoredFile, bytes: Buffer) => Buffer | undefined;

/** Puts files of an archive in a zip, each checked on its way, and keeps account of what is in it and what is not. */
export class Packing {
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

  /** Says how much is coming. */
  async expect(files: readonly StoredFile[]): Promise<void> {
    let sum = 0;
    for (const { path } of files) {
      sum += (await stat(join(this.#folder, path)).catch(() => undefined))?.size ?? 0;
    }
    this.#control.expect(sum);
  }

  async addAll(files: readonly StoredFile[], part: Part = (_file, bytes) => bytes): Promise<void> {
    for (const file of files) {
      if (this.#control.signal.aborted) return;
      await breathe();
      const sizeBytes = await this.#sizeOf(file);
      if (sizeBytes === undefined) continue;
      if (isContent(file.role) && sizeBytes > WHOLE_BYTES) await this.#addInPieces(file, sizeBytes);
      else await this.#addWhole(file, part);
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

  async #addWhole(file: StoredFile, part: Part): Promise<void> {
    const { path, role } = file;
    let bytes: Buffer;
    try {
      bytes = await readFile(join(this.#folder, path));
    } catch (error) {
      this.#leaveOut(path, error);
      return;
    }
    if (isContent(role) ? sha256Of(bytes) !== basename(path) : !unseal(bytes).ok) {
      this.leftOut.push({ path, problem: 'damaged' });
      return;
    }
    const packed = isContent(role) ? bytes : part(file, bytes);
    if (packed === undefined) return;
    await this.#zip.add(path, packed, role !== 'asset');
    this.files.push({ path, sizeBytes: packed.byteLength, sha256: sha256Of(packed) });
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
