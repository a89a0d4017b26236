import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { copyDurably, makeFolder, writeDurably } from './durable-write.ts';
import { stampAt } from './file-stamp.ts';
import { systemCode } from './save-failure.ts';

export interface Content {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A file with a content. */
export interface StoredFile {
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Files synced at once: enough to share the disk's commits, few enough to stay clear of the limit on open files. */
const AT_ONCE = 128;

/**
 * Bytes stored under their own SHA-256 (`assets/`, `originals/`): written once, never changed. What is there already when
 * a new record comes to need it gets the time of now: another machine may have deleted it meanwhile, with the article that
 * needed it before, and where a deletion meets a change, sync programs keep the file. So deleting for good need not wait
 * for what others may yet send, and leaves nothing behind. Should a deletion win all the same, the content comes back when
 * its file is imported again.
 */
export class ContentStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Resolves when all contents are durable. Rejects with the system's error. */
  async put(contents: readonly Content[]): Promise<void> {
    const missing = [...new Map(contents.map((content) => [content.sha256, content])).values()].filter(
      ({ sha256, bytes }) => !this.#renew(sha256, bytes.byteLength),
    );
    if (missing.length === 0) return;
    await makeFolder(this.#folder);
    for (let next = 0; next < missing.length; next += AT_ONCE) {
      const group = missing.slice(next, next + AT_ONCE);
      const results = await Promise.allSettled(
        group.map(({ sha256, bytes }) => writeDurably(join(this.#folder, sha256), bytes)),
      );
      for (const result of results) if (result.status === 'rejected') throw result.reason;
    }
  }

  /** As `put`, for files that may be larger than memory. Rejects also when one is no longer what it was. */
  async copy(files: readonly StoredFile[]): Promise<void> {
    for (const { file, sha256, sizeBytes } of files) {
      const path = join(this.#folder, sha256);
      if (this.#renew(sha256, sizeBytes)) continue;
      await makeFolder(this.#folder);
      await copyDurably(file, path, sha256);
    }
  }

  /** Absolute path of a content, if it is here. */
  path(sha256: string): string | undefined {
    if (!/^[0-9a-f]{64}$/u.test(sha256)) return undefined;
    const path = join(this.#folder, sha256);
    return stampAt(path) === undefined ? undefined : path;
  }

  /** Whether a content is here, and stays. */
  #renew(sha256: string, sizeBytes: number): boolean {
    const path = join(this.#folder, sha256);
    if (stampAt(path)?.sizeBytes !== sizeBytes) return false;
    try {
      utimesSync(path, new Date(), new Date());
      return true;
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      // On some shares only the owner of a file may do this; on a disk that is only read nobody may.
      return stampAt(path) !== undefined;
    }
  }
}
