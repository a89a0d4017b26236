import { Low } from 'lowdb';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { DurableAdapter, type FileState, UnusableFile } from './durable-adapter.ts';
import type { Document, FileKind } from './file-kinds.ts';
import { isSameStamp, stampAt } from './file-stamp.ts';
import { saveFailureOf, systemCode } from './save-failure.ts';

/** What an edit makes of a document: the next one, or the same object where there is nothing to change. */
export interface Edit<T, Value> {
  readonly data: T;
  readonly value: Value;
}

export interface OwnFileOptions<T extends Document> {
  readonly path: string;
  /** What `written` hears the file called. */
  readonly name: string;
  readonly kind: FileKind<T>;
  /** The document of a file that is not there yet. */
  readonly empty: T;
  /** Told of the SHA-256 of what is about to be written. */
  readonly announce?: (sha256: string) => void;
  /** Moves a damaged file out of the way; false when it cannot be moved. */
  readonly setAside: (fault: string) => boolean;
}

/** Told of a state of the file that has become durable, before those who asked for the change. */
export type Written<T> = (data: T, state: FileState, path: string) => void;

interface Waiting<T> {
  readonly edit: (data: T) => Edit<T, unknown>;
  readonly written: Written<T> | undefined;
  readonly settle: (outcome: Outcome<unknown, SaveFailure>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * A file that this installation writes. Changes are applied one after the other; those that wait while the disk is busy
 * are written together. Nothing is taken for true before it is durable: when a write fails, everyone waiting is told, the
 * old content stays, and the next change tries again.
 */
export class OwnFile<T extends Document> {
  readonly #options: OwnFileOptions<T>;
  readonly #adapter: DurableAdapter<T>;
  readonly #low: Low<T>;
  #waiting: Waiting<T>[] = [];
  #writing: Promise<void> | undefined;
  #lastWritten: FileState | undefined;

  constructor(options: OwnFileOptions<T>) {
    this.#options = options;
    this.#adapter = new DurableAdapter(options.path, options.kind, options.announce);
    this.#low = new Low(this.#adapter, options.empty);
  }

  /**
   * Resolves when the edit's result is durable. An edit that throws rejects its own promise only. Of changes written
   * together, each `written` is told once.
   */
  change<Value>(edit: (data: T) => Edit<T, Value>, written?: Written<T>): Promise<Outcome<Value, SaveFailure>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        edit,
        written,
        settle: (outcome) => resolve(outcome as Outcome<Value, SaveFailure>),
        fail: reject,
      });
      this.#writing ??= this.#writeWaiting().finally(() => (this.#writing = undefined));
    });
  }

  /** The content that this process last wrote or read. */
  get content(): T {
    return this.#low.data;
  }

  /** The file as this process last wrote it. */
  get lastWritten(): FileState | undefined {
    return this.#lastWritten;
  }

  get isIdle(): boolean {
    return this.#writing === undefined;
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#writeGroup(group);
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
  }

  async #writeGroup(group: readonly Waiting<T>[]): Promise<void> {
    const failure = await this.#refresh();
    if (failure !== undefined) {
      for (const { settle } of group) settle(refused(failure));
      return;
    }
    const before = this.#low.data;
    const settlements = group.map((waiting) => this.#apply(waiting));
    const outcome = await this.#write(before, new Set(group.map(({ written }) => written)));
    for (const settle of settlements) settle(outcome);
  }

  #apply({ edit, settle, fail }: Waiting<T>): (outcome: Outcome<null, SaveFailure>) => void {
    try {
      const { data, value } = edit(this.#low.data);
      this.#low.data = data;
      return (outcome) => settle(outcome.ok ? done(value) : outcome);
    } catch (error) {
      return () => fail(error);
    }
  }

  async #write(before: T, listeners: ReadonlySet<Written<T> | undefined>): Promise<Outcome<null, SaveFailure>> {
    const { data } = this.#low;
    if (data === before) return done(null);
    const known = this.#adapter.onDisk;
    try {
      await this.#low.write();
    } catch (error) {
      await this.#takeBack(before, known);
      return refused(saveFailureOf(error));
    }
    const { onDisk } = this.#adapter;
    this.#lastWritten = onDisk;
    if (onDisk) for (const written of listeners) written?.(data, onDisk, this.#options.name);
    return done(null);
  }

  /**
   * What is refused must not be there, or it would be there twice when it is tried again: a file that has the refused
   * content gets its old one back. Where the disk does not take that either, the next change does it.
   */
  async #takeBack(before: T, known: FileState | undefined): Promise<void> {
    this.#low.data = before;
    if (this.#adapter.onDisk === known) return;
    try {
      await this.#low.write();
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
    }
    this.#lastWritten = this.#adapter.onDisk;
  }

  /** Takes in what stands on disk, unless it is what this process left there. */
  async #refresh(): Promise<SaveFailure | undefined> {
    const { path, empty, setAside } = this.#options;
    const known = this.#adapter.onDisk?.stamp;
    if (known !== undefined && isSameStamp(known, stampAt(path))) return undefined;
    this.#low.data = empty;
    try {
      await this.#low.read();
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      if (error.reading.status === 'blocked' || !setAside(error.reading.fault)) return 'not-writable';
    }
    return undefined;
  }
}
