import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RecordsKind, removeFile } from '../../find/indexed-files.ts';
import type { ArchiveContext } from '../context.ts';
import { readOnce } from '../durable-adapter.ts';
import { makeFolder, syncFolder } from '../durable-write.ts';
import type { Document } from '../file-kinds.ts';
import { type FileStamp, isSameStamp, stampAt } from '../file-stamp.ts';
import { indexFile, type IndexingOptions } from '../index-files.ts';
import { systemCode } from '../save-failure.ts';
import { type Merging, withMerging } from './merge-documents.ts';
import { isOwnPath, originalOf } from './names.ts';

/** Where copies go when all they said is said elsewhere. */
const FOLDER = 'conflicts';

export interface CopiesOptions {
  readonly context: Pick<ArchiveContext, 'folder' | 'readOnly' | 'writer' | 'ownFiles' | 'catalogue' | 'notices'>;
  readonly indexing: IndexingOptions;
  /** How long a copy must have stood still. */
  readonly stillMs: number;
}

/**
 * Copies that sync programs made of a file where two states of it met. Each is read like any other file from the start.
 * One of this writer's own files is merged into that; then, or when the other writer's file says all of it anyway, the
 * copy is moved to `conflicts/`. A copy that adds something to another writer's file stays until that writer merges it.
 */
export class ConflictCopies {
  readonly #options: CopiesOptions;
  readonly #waiting = new Map<string, RecordsKind>();
  /** What was looked at in vain, to be looked at again when it or its original is another. */
  readonly #left = new Map<string, string>();
  readonly #originals = new Map<string, string>();

  constructor(options: CopiesOptions) {
    this.#options = options;
  }

  /** Says that a file may be a copy. */
  add(path: string, kind: RecordsKind): void {
    this.#waiting.set(path, kind);
  }

  /** Deals with those that have stood still long enough. */
  async settle(): Promise<void> {
    if (this.#options.context.readOnly !== null) return;
    for (const [path, kind] of this.#waiting) {
      const changedMs = changeTime(join(this.#options.context.folder, path));
      if (changedMs === undefined) this.#waiting.delete(path);
      else if (Date.now() - changedMs >= this.#options.stillMs) {
        await withMerging(kind, (merging) => this.#settle(path, kind, merging));
      }
    }
  }

  async #settle<T extends Document>(path: string, kind: RecordsKind, merging: Merging<T>): Promise<void> {
    const { folder, writer } = this.#options.context;
    const copyStamp = stampAt(join(folder, path));
    const left = this.#left.get(path);
    if (left !== undefined && left === this.#stateOf(path)) return;
    const copy = readOnce(join(folder, path), merging.kind);
    if (copy.status !== 'read' || copy.isNewer) return this.#leave(path, path);
    const original = originalOf(path, copy.data);
    if (original === undefined) {
      this.#waiting.delete(path);
      return undefined;
    }
    if (isOwnPath(original, writer)) await this.#mergeIntoOwn(original, kind, copy.data, merging);
    if (this.#isContained(original, copy.data, merging)) return this.#putAway(path, copyStamp);
    return this.#leave(path, original);
  }

  async #mergeIntoOwn<T extends Document>(
    original: string,
    recordsKind: RecordsKind,
    copy: T,
    { kind, mergeInto }: Merging<T>,
  ): Promise<void> {
    const { context, indexing } = this.#options;
    const empty: T = { ...copy, [kind.list?.name ?? 'records']: [] };
    const file = context.ownFiles.at(original, kind, empty, () => undefined);
    const kept = await file.change((here) => ({ data: mergeInto(here, copy), value: null }));
    if (kept.ok) indexFile({ path: original, kind: recordsKind }, indexing);
  }

  #isContained<T extends Document>(original: string, copy: T, { kind, mergeInto }: Merging<T>): boolean {
    const reading = readOnce(join(this.#options.context.folder, original), kind);
    if (reading.status !== 'read' || reading.isNewer) return false;
    return mergeInto(reading.data, copy) === reading.data;
  }

  async #putAway(path: string, stamp: FileStamp | undefined): Promise<void> {
    const { folder, catalogue, notices } = this.#options.context;
    const target = freeName(folder, `${FOLDER}/${path}`);
    try {
      await makeFolder(dirname(join(folder, target)));
      if (!isSameStamp(stamp, stampAt(join(folder, path)))) return;
      renameSync(join(folder, path), join(folder, target));
      await syncFolder(dirname(join(folder, target)));
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return;
    }
    this.#waiting.delete(path);
    catalogue.change((database) => removeFile(database, path));
    notices.add({ kind: 'copy-merged', file: path, movedTo: target, articleIds: [] });
  }

  #leave(path: string, original: string): void {
    this.#originals.set(path, original);
    this.#left.set(path, this.#stateOf(path));
  }

  #stateOf(path: string): string {
    const { folder, writer } = this.#options.context;
    const original = this.#originals.get(path) ?? path;
    return JSON.stringify([writer, stampAt(join(folder, path)), stampAt(join(folder, original))]);
  }
}

function freeName(folder: string, path: string): string {
  let target = path;
  for (let more = 2; existsSync(join(folder, target)); more++) target = path.replace(/\.json$/u, ` (${more}).json`);
  return target;
}

/** When the system last saw a change of a file, in Unix ms. */
function changeTime(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs;
}
