import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { makeFolder, writeDurably } from '../../archive/durable-write.ts';
import { stampAt } from '../../archive/file-stamp.ts';
import { systemCode } from '../../archive/save-failure.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const NAME = /^([0-9a-f]{64})\.gz$/u;

/** The bytes of all small backups, each once, under their SHA-256: what did not change since yesterday costs nothing. */
export class Pool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  has(sha256: string): boolean {
    return (stampAt(this.#pathOf(sha256))?.sizeBytes ?? 0) > 0;
  }

  /** Resolves when the bytes are durable. */
  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    if (this.has(sha256)) return;
    await makeFolder(this.#folder);
    await writeDurably(this.#pathOf(sha256), await compress(bytes));
  }

  /** Undefined for bytes that are not here or are no longer what they were. */
  async get(sha256: string, sizeBytes: number): Promise<Buffer | undefined> {
    try {
      const bytes = await decompress(await readFile(this.#pathOf(sha256)), { maxOutputLength: sizeBytes + 1 });
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      return undefined;
    }
  }

  /** Removes what no backup needs. */
  async keepOnly(needed: ReadonlySet<string>): Promise<void> {
    for (const name of await this.#names()) {
      const sha256 = NAME.exec(name)?.[1];
      if (sha256 !== undefined && !needed.has(sha256)) await rm(join(this.#folder, name), { force: true });
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      return [];
    }
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, `${sha256}.gz`);
  }
}
