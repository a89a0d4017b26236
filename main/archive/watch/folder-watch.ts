import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { stampAt } from '../file-stamp.ts';
import { systemCode } from '../save-failure.ts';

/**
 * Hears from the system what happens to names in the folders of records. One watch per folder, not per file, so that a
 * large archive stays far below the system's limits. Where the system refuses, the regular look at all files must do.
 */
export class FolderWatch {
  readonly #folder: string;
  readonly #heard: (path: string) => void;
  readonly #watched = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();

  /** `heard` is given a path relative to the archive. */
  constructor(folder: string, heard: (path: string) => void) {
    this.#folder = folder;
    this.#heard = heard;
  }

  /** Watches the folders that are there now. A folder that was replaced is another one. */
  refresh(): void {
    const present = new Set(['', 'articles', 'state', 'notes', ...writerFolders(this.#folder)]);
    for (const path of this.#watched.keys()) if (!present.has(path)) this.#forget(path);
    for (const path of present) this.#watch(path);
  }

  close(): void {
    for (const path of this.#watched.keys()) this.#forget(path);
  }

  #watch(path: string): void {
    const inode = stampAt(join(this.#folder, path))?.inode;
    if (this.#watched.get(path)?.inode === inode) return;
    this.#forget(path);
    if (inode === undefined) return;
    try {
      const watcher = watch(join(this.#folder, path), { persistent: false }, (_kind, name) => {
        if (name !== null) this.#heard(path === '' ? name : `${path}/${name}`);
      });
      watcher.on('error', () => this.#forget(path));
      this.#watched.set(path, { watcher, inode });
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
    }
  }

  #forget(path: string): void {
    this.#watched.get(path)?.watcher.close();
    this.#watched.delete(path);
  }
}

function writerFolders(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'notes'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => `notes/${name}`);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}
