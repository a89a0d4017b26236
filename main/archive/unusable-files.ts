import { basename, dirname, join } from 'node:path';
import type { Notice } from '../../preload/contract.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { articlesIn, removeFile } from '../find/indexed-files.ts';
import type { Notices } from './context.ts';
import type { Reading } from './read-document.ts';
import { setAside } from './set-aside.ts';
import type { Identity } from './standing.ts';
import type { Arriving } from './watch/arriving.ts';
import { isOwnPath } from './watch/names.ts';

export interface UnusableFiles {
  /** Deals with a file that cannot be used; true when its name is free again. An own file is needed at once. */
  readonly dealWith: (path: string, reading: UnusableReading, need?: 'at-once') => boolean;
}

export type UnusableReading = Extract<Reading<never>, { status: 'damaged' | 'blocked' }>;

interface Options {
  readonly folder: string;
  readonly standing: Identity;
  readonly arriving: Arriving;
  readonly catalogue: Catalogue;
  readonly notices: Notices;
  readonly now: () => number;
}

/**
 * A damaged file of this writer gets another name, is forgotten by the index, and the reader is told which articles it was
 * about. Another writer's is only told of, when it has stood still for a while: it may still be arriving, and whatever its
 * name becomes here would reach the machine it belongs to. What the system does not let be read stays where it is, and in
 * the list, for it may be readable next time.
 */
export function unusableFiles({ folder, standing, arriving, catalogue, notices, now }: Options): UnusableFiles {
  function isStillComing(path: string, need: 'at-once' | undefined): boolean {
    if (need === 'at-once') return false;
    return (!isOwnPath(path, standing.writer) || arriving.isAwaited(path)) && arriving.mayCome(path);
  }

  return {
    dealWith(path, reading, need) {
      if (reading.status === 'damaged' && isStillComing(path, need)) return false;
      const articleIds = catalogue.use((database) => articlesIn(database, path));
      const mayMove = reading.status === 'damaged' && standing.readOnly === null && isOwnPath(path, standing.writer);
      const moved = mayMove ? setAside(join(folder, path), now()) : undefined;
      if (reading.status === 'damaged') catalogue.change((database) => removeFile(database, path));
      notices.add(noticeOf(path, reading, moved, articleIds));
      return moved !== undefined;
    },
  };
}

function noticeOf(
  path: string,
  reading: UnusableReading,
  moved: string | undefined,
  articleIds: readonly string[],
): Notice {
  if (moved === undefined) {
    const isEmpty = reading.status === 'damaged' && reading.fault === 'empty';
    return { kind: isEmpty ? 'not-here-yet' : 'unreadable', file: path, movedTo: null, articleIds };
  }
  const folder = dirname(path);
  const movedTo = folder === '.' ? basename(moved) : `${folder}/${basename(moved)}`;
  return { kind: 'set-aside', file: path, movedTo, articleIds };
}
