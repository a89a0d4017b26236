import { type Database, isDatabaseFailure, removeDatabase } from './database.ts';
import { endUse } from './index-use.ts';
import { type OpenedIndex, openIndex, openIndexInMemory } from './open-index.ts';

export interface CatalogueOptions {
  readonly path: string;
  readonly archiveId: string;
  /** Told when the index had to be dropped: it is empty now and everything must be put into it again. */
  readonly lost: () => void;
}

/** An index that fails again after being made anew fails for another reason than its file. */
const MOST_RESTARTS = 3;

/**
 * The index of an archive, whatever happens to its file: when SQLite cannot go on with it (damaged, removed, disk full),
 * it is dropped for a new one, in memory if need be, and the question is answered from what is there.
 */
export class Catalogue {
  readonly condition: OpenedIndex['condition'];
  readonly #options: CatalogueOptions;
  #database: Database;
  #depth = 0;
  #restarts = 0;

  constructor(options: CatalogueOptions) {
    this.#options = options;
    const { database, condition } = open(options);
    this.#database = database;
    this.condition = condition;
  }

  /** Reads or changes the index. `work` may run a second time, on an empty index. */
  use<T>(work: (database: Database) => T): T {
    this.#depth += 1;
    try {
      return work(this.#database);
    } catch (error) {
      // Within another use, the outermost one starts over, for its transaction is gone too.
      if (!isDatabaseFailure(error) || this.#depth > 1 || this.#restarts >= MOST_RESTARTS) throw error;
      this.#startOver();
      return work(this.#database);
    } finally {
      this.#depth -= 1;
    }
  }

  /** As `use`, all of it or nothing. */
  change<T>(work: (database: Database) => T): T {
    return this.use((database) => database.transaction(() => work(database)));
  }

  close(): void {
    try {
      endUse(this.#database);
    } catch (error) {
      // Then it counts as left open, and is looked over at the next start.
      if (!isDatabaseFailure(error)) throw error;
    }
    closeWhatever(this.#database);
  }

  #startOver(): void {
    const { path, archiveId, lost } = this.#options;
    this.#restarts += 1;
    closeWhatever(this.#database);
    try {
      removeDatabase(path);
    } finally {
      // A file that failed once is not tried again before the next start.
      this.#database = openIndexInMemory(archiveId);
      lost();
    }
  }
}

/** A database that cannot be closed well is looked over at the next start, or dropped. */
function closeWhatever(database: Database): void {
  try {
    database.close();
  } catch (error) {
    if (!isDatabaseFailure(error)) throw error;
  }
}

function open({ path, archiveId }: CatalogueOptions): OpenedIndex {
  try {
    return openIndex(path, archiveId);
  } catch (error) {
    if (!isDatabaseFailure(error) && !(error instanceof Error && 'syscall' in error)) throw error;
    return { database: openIndexInMemory(archiveId), condition: 'new' };
  }
}
