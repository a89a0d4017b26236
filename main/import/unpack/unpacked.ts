import type { ImportFailure } from '../../../preload/contract.ts';
import type { Source, StreamedSource } from '../reader.ts';
import type { TemporaryFiles } from '../temporary-files.ts';
import type { Budget } from './limits.ts';

/** A file that lies in a container. */
export interface PackedFile {
  /** Where it lies, folders first; never empty. */
  readonly parts: readonly string[];
  /** The topmost folder it lies in, below one that everything lies in. */
  readonly namingFolder: string | undefined;
  readonly modifiedAt: Date | undefined;
  /** What the container says, which may be wrong. */
  readonly sizeBytes: number | undefined;
  /** Its contents, of which no more is read than is asked for. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly resolve?: Source['resolve'];
  readonly beside?: Source['beside'];
}

/** Tells the folder whose name may say something of the files in it; `all` are the parts of every path there is. */
export function namingFolders(all: readonly (readonly string[])[]): (parts: readonly string[]) => string | undefined {
  const [first] = all[0] ?? [];
  const isShared = all.every((parts) => parts.length > 1 && parts[0] === first);
  return (parts) => {
    const folders = parts.slice(0, -1);
    return (isShared ? folders[1] : undefined) ?? folders[0];
  };
}

/** One of the things in a container, or why it could not be had. */
export type Unpacked =
  | { readonly ok: true; readonly file: PackedFile }
  | { readonly ok: false; readonly name: string; readonly reason: ImportFailure; readonly detail?: string };

export interface Unpacking {
  readonly temporary: TemporaryFiles;
  readonly budget: Budget;
}

/**
 * Gives what a container holds, one by one; each is to be read before the next is asked for. Throws `Unpackable` for a
 * container that cannot be read any further.
 */
export type Unpack = (source: StreamedSource, unpacking: Unpacking) => AsyncIterable<Unpacked>;
