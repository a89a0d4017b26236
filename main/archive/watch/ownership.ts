import { join } from 'node:path';
import type { Outcome } from '../../../data/outcome.ts';
import type { SaveFailure } from '../../../preload/contract.ts';
import { indexedFileAt, indexedFiles, type RecordsKind } from '../../find/indexed-files.ts';
import type { ArchiveContext } from '../context.ts';
import { readOnce } from '../durable-adapter.ts';
import type { Tenancy } from '../enter-archive.ts';
import type { IndexingOptions } from '../index-files.ts';
import type { Standing } from '../standing.ts';
import { leaveBaseline } from './foreign-files.ts';
import { withMerging } from './merge-documents.ts';
import { kindOf } from './names.ts';
import { type Salvage, salvageFrom } from './salvage.ts';

export interface OwnershipOptions {
  readonly context: ArchiveContext;
  readonly standing: Standing;
  readonly indexing: IndexingOptions;
  readonly claim: () => Promise<Tenancy | undefined>;
  readonly renew: () => Promise<Outcome<string, SaveFailure>>;
  readonly release: () => void;
  readonly foreign: readonly string[];
  readonly writerFolder: string;
  readonly onFault: (error: unknown) => void;
  /** Told when the archive can be changed from now on. */
  readonly changed: () => void;
}

/** This process's hold on an archive: got when another process lets go, under another name when somebody shares the old. */
export class Ownership {
  readonly #options: OwnershipOptions;
  #release: () => void;
  #renewal: Promise<void> | undefined;
  #salvages: Salvage[] = [];

  constructor(options: OwnershipOptions) {
    this.#options = options;
    this.#release = options.release;
  }

  /** Deals with what was found of a shared name when the archive was opened; to be called before the index is renewed. */
  begin(): void {
    const { foreign, onFault } = this.#options;
    for (const path of foreign) this.#note(path);
    if (foreign.length > 0) this.#renewal = this.#salvage().catch(onFault);
  }

  /** Tries to own an archive that is open read-only. `catchUp` brings the index up to date before anything is written. */
  async seek(catchUp: () => Promise<void>): Promise<void> {
    const { context, standing, claim, changed } = this.#options;
    if (standing.readOnly === null || standing.readOnly.reason === 'newer-format') return;
    const tenancy = await claim();
    if (tenancy === undefined) return;
    this.#release = tenancy.release;
    await catchUp();
    standing.become(tenancy.identity);
    for (const notice of tenancy.notices) context.notices.add(notice);
    changed();
  }

  /** Takes another name if a file of this writer was written by somebody else. */
  check(path: string, kind: RecordsKind): void {
    const { context, standing, renew, onFault } = this.#options;
    const reading = withMerging(kind, (merging) => readOnce(join(context.folder, path), merging.kind));
    if (reading.status !== 'read') return;
    const known = context.catalogue.use((database) => indexedFileAt(database, path));
    const own = context.ownFiles.lastWritten(path)?.sha256 ?? known?.sha256;
    if (own === reading.sha256) return;
    this.#note(path);
    this.#renewal ??= (async () => {
      const writer = await renew();
      if (writer.ok) standing.become({ readOnly: null, writer: writer.value });
      await this.#salvage();
    })()
      .catch(onFault)
      .finally(() => (this.#renewal = undefined));
  }

  /** Remembers in what state the files are left. */
  async leave(): Promise<void> {
    const { context, writerFolder } = this.#options;
    await this.#renewal;
    if (context.readOnly !== null) return;
    await leaveBaseline(writerFolder, context.writer, context.catalogue.use(indexedFiles));
  }

  /** Gives the archive's lock back. */
  release(): void {
    this.#release();
  }

  #note(path: string): void {
    const { context, indexing } = this.#options;
    const kind = kindOf(path);
    if (kind === undefined) return;
    const salvage = salvageFrom(path, kind, context, indexing);
    if (salvage !== undefined) this.#salvages.push(salvage);
    context.notices.add({ kind: 'writer-changed', file: path, movedTo: null, articleIds: [] });
  }

  async #salvage(): Promise<void> {
    for (const salvage of this.#salvages.splice(0)) await salvage();
  }
}
