import type { StateShard } from '../../data/archive-format.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { type IndexedFile, type IndexedStates, putStateShards } from '../find/indexed-files.ts';
import type { FileState } from './durable-adapter.ts';
import type { Written } from './own-file.ts';
import type { OwnFiles } from './own-files.ts';

/** A shard of states as it was written, as the index knows it. */
export const stateFile = (path: string, { stamp, sha256 }: FileState): IndexedFile => ({
  path,
  kind: 'state',
  ...stamp,
  sha256,
});

/**
 * Shards of outlets' records that are put into the index together, when all of them are on disk: each by itself would weigh
 * anew what every article's outlet is called. If the process ends before, they are found changed at the next start.
 */
export class LateStates {
  readonly #waiting: IndexedStates[] = [];

  readonly written: Written<StateShard> = (data, state, path) =>
    this.#waiting.push({ file: stateFile(path, state), records: data.records });

  /** What was written again meanwhile is in the index with all of it. */
  put(catalogue: Catalogue, ownFiles: OwnFiles): void {
    const shards = this.#waiting.filter(({ file }) => ownFiles.lastWritten(file.path)?.sha256 === file.sha256);
    this.#waiting.length = 0;
    if (shards.length > 0) catalogue.change((database) => putStateShards(database, shards));
  }
}
