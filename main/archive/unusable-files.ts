import { basename, dirname, join } from 'node:path';
import type { Notice } from '../../preload/contract.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { articlesIn, removeFile } from '../find/indexed-files.ts';
import type { Notices } from './context.ts';
import type { Reading } from './read-document.ts';
import { setAside } from './set-aside.ts';

export interface UnusableFiles {
  /** Deals with a file that cannot be used; true when its name is free again. */
  readonly dealWith: (path: string, reading: UnusableReading) => boolean;
}

export type UnusableReading = Extract<Reading<never>, { status: 'damaged' | 'blocked' }>;

interface Options {
  readonly folder: string;
  readonly mayWrite: boolean;
  readonly catalogue: Catalogue;
  readonly notices: Notices;
  readonly now: () => number;
}

/**
 * A damaged file gets another name, is forgotten by the index, and the reader is told which articles it was about. What
 * the system does not let be read stays where it is, and in the list, for it may be readable next time.
 */
export function unusableFiles({ folder, mayWrite, catalogue, notices, now }: Options): UnusableFiles {
  return {
    dealWith(path, reading) {
      const articleIds = catalogue.use((database) => articlesIn(database, path));
      const moved = reading.status === 'damaged' && mayWrite ? setAside(join(folder, path), now()) : undefined;
      if (reading.status === 'damaged') catalogue.change((database) => removeFile(database, path));
      notices.add(noticeOf(path, moved, articleIds));
      return moved !== undefined;
    },
  };
}

function noticeOf(path: string, moved: string | undefined, articleIds: readonly string[]): Notice {
  if (moved === undefined) return { kind: 'unreadable', file: path, movedTo: null, articleIds };
  const folder = dirname(path);
  const movedTo = folder === '.' ? basename(moved) : `${folder}/${basename(moved)}`;
  return { kind: 'set-aside', file: path, movedTo, articleIds };
}
