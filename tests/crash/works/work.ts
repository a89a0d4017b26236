import type { Outcome } from '../../../data/outcome.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import type { Safekeeping } from '../../../main/damage/safekeeping.ts';
import type { Random } from '../../bench/random.ts';
import type { Ended } from '../job-ends.ts';

/** Where a work is done: an open archive in a process that may be killed at any moment. */
export interface Site {
  readonly archive: Archive;
  readonly random: Random;
  /** A folder for files to import. */
  readonly inbox: string;
  /** What was imported here and acknowledged, an article or more each. */
  readonly imports: { readonly importId: string; readonly articleIds: readonly string[] }[];
  /** An id of an article in the list, or undefined while there is none. */
  readonly someArticle: () => string | undefined;
  /** A word that no other call gives. */
  readonly newWord: () => string;
  /** Announces the changes, awaits them and says that they are done, or why not. */
  readonly promise: (changes: readonly Change[], made: () => Promise<Outcome<unknown, string>>) => Promise<void>;
}

/** A site with backups and long jobs. */
export interface KeptSite extends Site {
  readonly keeping: Safekeeping;
  readonly ended: Ended;
  /** A folder for backups and exports. */
  readonly outbox: string;
}

/** A cell (see `PromiseLedger`) and the value it is about to have. */
export interface Change {
  readonly cell: string;
  readonly value: string;
}

/** One kind of thing that is done to an archive; performed again and again. */
export type Work<Where extends Site = Site> = (site: Where) => Promise<void>;
