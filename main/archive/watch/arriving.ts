import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type FileStamp, isSameStamp, stampOf } from '../file-stamp.ts';
import { systemCode } from '../save-failure.ts';

/**
 * Files that cannot be used, and may only not be here in full: a sync program may still be writing them. As long as a
 * file changes it is waited for; when it has stood still for `stillMs` it is given up, until it changes again.
 */
export class Arriving {
  readonly #folder: string;
  readonly #stillMs: number;
  readonly #waiting = new Map<string, { readonly stamp: FileStamp; readonly sinceMs: number }>();
  readonly #givenUp = new Map<string, FileStamp>();

  constructor(folder: string, stillMs: number) {
    this.#folder = folder;
    this.#stillMs = stillMs;
  }

  /** Paths of the files that are waited for. */
  get waiting(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  /** Whether a file that cannot be used may still become whole. Waits for it from now on if so. */
  mayCome(path: string): boolean {
    const seen = this.#lookAt(path);
    if (seen === undefined) return true;
    if (isSameStamp(this.#givenUp.get(path), seen.stamp)) return false;
    const waiting = this.#waiting.get(path);
    if (waiting === undefined || !isSameStamp(waiting.stamp, seen.stamp)) {
      // What the system last saw change long ago was damaged before anyone looked.
      this.#waiting.set(path, { stamp: seen.stamp, sinceMs: Math.min(Date.now(), seen.changedMs) });
    }
    const sinceMs = this.#waiting.get(path)?.sinceMs ?? 0;
    if (Date.now() - sinceMs < this.#stillMs) return true;
    this.#waiting.delete(path);
    this.#givenUp.set(path, seen.stamp);
    return false;
  }

  isAwaited(path: string): boolean {
    return this.#waiting.has(path);
  }

  /** Whether a file was given up in the very state that it is in. */
  isGivenUp(path: string, stamp: FileStamp): boolean {
    return isSameStamp(this.#givenUp.get(path), stamp);
  }

  /** For a file that has come, or gone. */
  forget(path: string): void {
    this.#waiting.delete(path);
    this.#givenUp.delete(path);
  }

  /** The time of the last change of the file or its attributes cannot be set by a program, as that of its content can. */
  #lookAt(path: string): { stamp: FileStamp; changedMs: number } | undefined {
    try {
      const stats = statSync(join(this.#folder, path));
      return { stamp: stampOf(stats), changedMs: stats.ctimeMs };
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return undefined;
    }
  }
}
