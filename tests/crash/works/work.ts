import type { Outcome } from '../../../data/outcome.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import type { Random } from '../../bench/random.ts';

/** Where a work is done: an open archive in a process that may be killed at any moment. */
export interface Site {
  readonly archive: Archive;
  readonly random: Random;
  /** A folder for files to import. */
  readonly inbox: string;
  /** An id of an article in the list, or undefined while there is none. */
  readonly someArticle: () => string | undefined;
  /** A word that no other call gives. */
  readonly newWord: () => string;
  /** Announces the changes, awaits them and says that they are done, or why not. */
  readonly promise: (changes: readonly Change[], made: () => Promise<Outcome<unknown, string>>) => Promise<void>;
}

/** A cell (see `PromiseLedger`) and the value it is about to have. */
export interface Change {
  readonly cell: string;
  readonly value: string;
}

/** One kind of thing that is done to an archive; performed again and again. */
export type Work = (site: Site) => Promise<void>;
