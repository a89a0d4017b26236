import { stampAt } from '../archive/file-stamp.ts';
import { parseDocument } from '../archive/read-document.ts';
import { BadBackup, type BackupSource, type SourceFile } from '../backup/backup-source.ts';
import type { BackupSettingsFile } from '../backup/backup-settings.ts';
import { type ArticleHead, articleHeadsKind, isWholeHead } from '../backup/small/article-heads.ts';
import type { SmallBackups } from '../backup/small/small-backups.ts';
import { openZip } from '../backup/zip-source.ts';

/** Where good copies of an archive's files may be found: the pool of small backups, and full backups that are known. */
export class GoodCopies {
  readonly #small: () => SmallBackups;
  readonly #settings: BackupSettingsFile;
  /** Paths in full backups, as long as the backups are unchanged. */
  readonly #paths = new Map<string, ReadonlySet<string>>();

  constructor(small: () => SmallBackups, settings: BackupSettingsFile) {
    this.#small = small;
    this.#settings = settings;
  }

  /** The last good bytes of a file; of a shard of articles their heads. */
  async lastGood(path: string): Promise<Buffer | undefined> {
    const small = this.#small();
    for (const { name } of await small.list()) {
      const file = small.read(name)?.files.find((each) => each.path === path);
      const bytes = file && (await small.pool.get(file.sha256, file.sizeBytes));
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  }

  /** What is known of the articles in a shard. */
  async heads(path: string): Promise<readonly ArticleHead[]> {
    const bytes = await this.lastGood(path);
    const parsed = bytes && parseDocument(bytes, articleHeadsKind);
    return parsed?.status === 'read' ? parsed.data.records.filter(isWholeHead) : [];
  }

  async isInFullBackup(path: string): Promise<boolean> {
    for (const backup of this.#backups()) if ((await this.#pathsIn(backup)).has(path)) return true;
    return false;
  }

  /** Works with the newest full backup that has a file and gives it whole; undefined when there is none. */
  async fromFullBackup<T>(
    path: string,
    work: (source: BackupSource, file: SourceFile) => Promise<T>,
  ): Promise<T | undefined> {
    for (const backup of this.#backups()) {
      if (!(await this.#pathsIn(backup)).has(path)) continue;
      const source = await openZip(backup);
      try {
        const file = source.files.find((each) => each.path === path);
        if (file !== undefined) return await work(source, file);
      } catch (error) {
        // That copy is damaged too; an older one may not be.
        if (!(error instanceof BadBackup)) throw error;
      } finally {
        await source.close();
      }
    }
    return undefined;
  }

  #backups(): readonly string[] {
    return (this.#settings.read().full ?? []).map(({ path }) => path);
  }

  async #pathsIn(backup: string): Promise<ReadonlySet<string>> {
    const stamp = stampAt(backup);
    if (stamp === undefined) return new Set();
    const key = `${backup}\n${stamp.sizeBytes}\n${stamp.modifiedMs}`;
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const paths = await namesIn(backup);
    this.#paths.set(key, paths);
    return paths;
  }
}

async function namesIn(backup: string): Promise<ReadonlySet<string>> {
  try {
    const source = await openZip(backup);
    try {
      return new Set(source.files.map(({ path }) => path));
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error;
    return new Set();
  }
}
