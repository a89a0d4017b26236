import { join } from 'node:path';
import type { FileState } from './durable-adapter.ts';
import type { Document, FileKind } from './file-kinds.ts';
import { OwnFile, type Written } from './own-file.ts';
import type { Announce } from './watch/announced-writes.ts';

/** Files whose content is kept in memory between changes; a scrolling reader changes the same one again and again. */
const KEPT_FILES = 16;

/** The files this installation writes, each open once, so that changes to one file always meet in one queue. */
export class OwnFiles {
  readonly #folder: string;
  readonly #setAside: (path: string, fault: string) => boolean;
  readonly #announce: Announce;
  readonly #open = new Map<string, OwnFile<never>>();
  /** Of files that are no longer open. */
  readonly #written = new Map<string, FileState>();

  constructor(folder: string, setAside: (path: string, fault: string) => boolean, announce: Announce) {
    this.#folder = folder;
    this.#setAside = setAside;
    this.#announce = announce;
  }

  /**
   * `path` is relative to the archive and always goes with the same `kind`. `written` hears of the changes made through
   * what is given, with that path; of those that were waiting together once, if it is the same function.
   */
  at<T extends Document>(path: string, kind: FileKind<T>, empty: T, written: Written<T>): Pick<OwnFile<T>, 'change'> {
    const known = this.#open.get(path) as unknown as OwnFile<T> | undefined;
    const file =
      known ??
      new OwnFile({
        path: join(this.#folder, path),
        name: path,
        kind,
        empty,
        announce: (sha256) => this.#announce(path, sha256),
        setAside: (fault) => this.#setAside(path, fault),
      });
    this.#open.delete(path);
    this.#open.set(path, file as unknown as OwnFile<never>);
    this.#forgetIdle();
    return { change: (edit) => file.change(edit, written) };
  }

  /** Whether a file is being written. */
  isBusy(path: string): boolean {
    return this.#open.get(path)?.isIdle === false;
  }

  /** A file as this process last wrote it. */
  lastWritten(path: string): FileState | undefined {
    return this.#open.get(path)?.lastWritten ?? this.#written.get(path);
  }

  /** What this process last wrote into a file, if that is still in memory. */
  lastContent(path: string): Document | undefined {
    const file = this.#open.get(path) as unknown as OwnFile<Document> | undefined;
    return file?.lastWritten === undefined ? undefined : file.content;
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await Promise.all([...this.#open.values()].map((file) => file.settled()));
  }

  #forgetIdle(): void {
    for (const [path, file] of this.#open) {
      if (this.#open.size <= KEPT_FILES) return;
      if (!file.isIdle) continue;
      if (file.lastWritten !== undefined) this.#written.set(path, file.lastWritten);
      this.#open.delete(path);
    }
  }
}
