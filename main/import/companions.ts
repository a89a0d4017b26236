import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { failureOf } from './disk-failure.ts';
import { type FoundFile, isInside } from './find-files.ts';
import { pictureOf } from './picture.ts';
import type { ResolvedFile } from './reader.ts';

/** Larger images are not taken into the archive; the figure keeps saying where they are. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024;

/** What lies around a file, for its reader to ask for. */
export interface Companions {
  /** The image that a relative address in the file names, or undefined when there is none inside the imported folder. */
  readonly resolve: (address: string) => ResolvedFile | undefined;
  /** The bytes of any file there. */
  readonly beside: (address: string) => Uint8Array | undefined;
  /** Absolute paths of those given out so far. */
  readonly shown: readonly string[];
}

/** Nothing outside the imported folder is read, whatever an address or a link says, and nothing is fetched. */
export function companionsOf(file: FoundFile): Companions {
  const shown: string[] = [];
  const beside = (address: string): Uint8Array | undefined => {
    const path = localPath(address, file);
    return path === undefined ? undefined : readInside(path, file.root);
  };
  return {
    shown,
    beside,
    resolve(address) {
      const path = localPath(address, file);
      const bytes = path === undefined ? undefined : readInside(path, file.root);
      const picture = bytes && pictureOf(bytes);
      if (path !== undefined && picture) shown.push(path);
      return bytes && picture && { bytes, ...picture };
    },
  };
}

function readInside(path: string, root: string): Uint8Array | undefined {
  try {
    if (!isInside(realpathSync(root), realpathSync(path))) return undefined;
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MAX_PICTURE_BYTES) return undefined;
    return readFileSync(path);
  } catch (error) {
    // What cannot be read is not here; the article is worth having without it.
    failureOf(error);
    return undefined;
  }
}

/** The path that a relative address means, seen from the file; undefined for addresses of the web and absolute paths. */
function localPath(address: string, file: FoundFile): string | undefined {
  if (URL.canParse(address) || /^[/\\#?]/u.test(address)) return undefined;
  const way = unescaped(address.replace(/[?#].*$/u, ''));
  if (way === undefined || way.includes('\0')) return undefined;
  const path = resolve(dirname(file.path), way);
  return isInside(file.root, path) ? path : undefined;
}

function unescaped(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
