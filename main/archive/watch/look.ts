import { join } from 'node:path';
import { articlesIn, indexedFileAt, type RecordsKind } from '../../find/indexed-files.ts';
import type { ArchiveContext } from '../context.ts';
import { isSameStamp, stampAt } from '../file-stamp.ts';
import { indexFile, type IndexingOptions } from '../index-files.ts';
import type { Arriving } from './arriving.ts';
import { isOwnPath, kindOf } from './names.ts';

/** What a look at a file came to: nothing new, to be looked at again, or what it changed. */
export type Look = 'nothing' | 'later' | { readonly kind: RecordsKind; readonly articleIds: readonly string[] };

export interface Looking {
  readonly context: Pick<ArchiveContext, 'folder' | 'readOnly' | 'writer' | 'catalogue' | 'ownFiles' | 'notices'>;
  readonly indexing: IndexingOptions;
  readonly arriving: Arriving;
  readonly goneMs: number;
  /** Told of a file of this writer that somebody else wrote, before the index takes it in. */
  readonly foreign: (path: string, kind: RecordsKind) => void;
}

/** Compares single files with the index, and takes in what is new. */
export class Looker {
  readonly #looking: Looking;
  /** When files were first missed, in Unix ms. */
  readonly #missing = new Map<string, number>();

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  /** Files to be looked at again, whatever is heard of them. */
  get pending(): readonly string[] {
    return [...this.#missing.keys(), ...this.#looking.arriving.waiting];
  }

  look(path: string): Look {
    const { context, arriving } = this.#looking;
    const kind = kindOf(path);
    if (kind === undefined) return 'nothing';
    if (context.ownFiles.isBusy(path)) return 'later';
    const stamp = stampAt(join(context.folder, path));
    const known = context.catalogue.use((database) => indexedFileAt(database, path));
    if (stamp === undefined) return known === undefined ? this.#forget(path) : this.#miss(path, kind);
    this.#missing.delete(path);
    if (isSameStamp(known, stamp)) return this.#forget(path);
    // Written by this process: it puts its files into the index itself.
    if (isSameStamp(context.ownFiles.lastWritten(path)?.stamp, stamp)) return 'nothing';
    if (arriving.isGivenUp(path, stamp)) return 'nothing';
    return this.#takeIn(path, kind);
  }

  #takeIn(path: string, kind: RecordsKind): Look {
    const { context, indexing, arriving, foreign } = this.#looking;
    const before = context.catalogue.use((database) => articlesIn(database, path));
    if (context.readOnly === null && isOwnPath(path, context.writer)) {
      // Should it prove damaged, it is waited for, like other writers' files.
      arriving.mayCome(path);
      foreign(path, kind);
    }
    indexFile({ path, kind }, indexing);
    const known = context.catalogue.use((database) => indexedFileAt(database, path));
    if (known !== undefined && isSameStamp(known, stampAt(join(context.folder, path)))) {
      arriving.forget(path);
      context.notices.withdraw(path, ['unreadable', 'not-here-yet']);
    }
    const after = context.catalogue.use((database) => articlesIn(database, path));
    return { kind, articleIds: [...new Set([...before, ...after])] };
  }

  #miss(path: string, kind: RecordsKind): Look {
    const { context, indexing, goneMs } = this.#looking;
    const sinceMs = this.#missing.get(path) ?? Date.now();
    this.#missing.set(path, sinceMs);
    if (Date.now() - sinceMs < goneMs) return 'nothing';
    const articleIds = context.catalogue.use((database) => articlesIn(database, path));
    indexFile({ path, kind }, indexing);
    this.#forget(path);
    return { kind, articleIds };
  }

  #forget(path: string): 'nothing' {
    this.#missing.delete(path);
    this.#looking.arriving.forget(path);
    return 'nothing';
  }
}
