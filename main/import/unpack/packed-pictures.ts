import { posix } from 'node:path';
import { pictureOf } from '../picture.ts';
import type { Source } from '../reader.ts';

/** Larger images are not taken into the archive; the figure keeps saying where they are. */
export const MAX_PICTURE_BYTES = 32 * 1024 * 1024;

/** The files of a container that others in it may show or name, to be had by a relative address. */
export interface Neighbours {
  /** What a file at `path` may ask for. */
  readonly of: (path: string) => Required<Pick<Source, 'resolve' | 'beside'>>;
  /** Paths of those given out so far. */
  readonly shown: ReadonlySet<string>;
}

/** `read` gives the bytes of what lies at a path of the container, or undefined. */
export function neighbours(read: (path: string) => Uint8Array | undefined): Neighbours {
  const shown = new Set<string>();
  const find = (path: string, address: string): Uint8Array | undefined => {
    const target = targetOf(path, address);
    const bytes = target === undefined ? undefined : read(target);
    if (target !== undefined && bytes !== undefined) shown.add(target);
    return bytes;
  };
  return {
    shown,
    of: (path) => ({
      beside: (address) => find(path, address),
      resolve(address) {
        const bytes = find(path, address);
        const picture = bytes && pictureOf(bytes);
        return bytes && picture && { bytes, ...picture };
      },
    }),
  };
}

/** The path within the container that a relative address means; undefined for addresses of the web. */
function targetOf(path: string, address: string): string | undefined {
  if (URL.canParse(address) || /^[/\\#?]/u.test(address)) return undefined;
  const way = unescaped(address.replace(/[?#].*$/u, ''));
  const target = way === undefined ? undefined : posix.join(posix.dirname(path), way);
  return target === undefined || target.startsWith('../') ? undefined : target;
}

function unescaped(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
