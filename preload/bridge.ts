import type { Event } from './contract.ts';

/**
 * What a host puts into a window, and all it puts there. In Electron the preload exposes it as `window.backfile`; in the
 * browser window the renderer makes its own over HTTP.
 */
export interface Bridge {
  /** Asks one row of the contract. Rejects when refused or when the archive thread is gone. */
  readonly ask: (name: string, args: unknown) => Promise<unknown>;
  /** Hears events until the returned function is called. */
  readonly listen: (hear: (event: Event) => void) => () => void;
  /**
   * Paths under which the archive can read files that were dropped or picked in the window. A host whose window does not
   * know real paths brings the bytes over first. Gives the topmost entries: one path for a folder, not one for each of its files.
   */
  readonly pathsOf: (files: readonly PickedFile[], onProgress?: TransferProgress) => Promise<readonly string[]>;
}

/**
 * Hears how many files are across and which (relative paths) could not be read; answers whether to go on. After a no,
 * `pathsOf` gives no paths.
 */
export type TransferProgress = (across: number, unreadable?: readonly string[]) => boolean;

export interface PickedFile {
  readonly file: File;
  /** Path from the dropped or picked folder on, its own name first, with `/`; the bare name for a single file. */
  readonly relativePath: string;
}
