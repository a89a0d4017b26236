import { dirname } from 'node:path';
import type { Adapter, SyncAdapter } from 'lowdb';
import { LowSync } from 'lowdb';
import { makeFolder, writeDurably } from './durable-write.ts';
import { seal } from './envelope.ts';
import type { Document, FileKind } from './file-kinds.ts';
import type { FileStamp } from './file-stamp.ts';
import { type Reading, readDocument } from './read-document.ts';

/** The state of a file as this process last read or wrote it. */
export interface FileState {
  readonly stamp: FileStamp;
  readonly sha256: string;
}

/** A file that is there but cannot be used, and why. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly reading: Exclude<Reading<never>, { status: 'read' | 'absent' }>;

  constructor(path: string, reading: UnusableFile['reading']) {
    super(`${path}: ${reading.status}`);
    this.reading = reading;
  }
}

/**
 * lowdb's way to one file: every read is checked, every write is checked and durable when it resolves. Reading gives
 * null for a file that is not there and throws `UnusableFile` for one that is of no use.
 */
export class DurableAdapter<T extends Document> implements Adapter<T> {
  readonly path: string;
  /** Undefined while there is no such file. */
  onDisk: FileState | undefined;
  readonly #kind: FileKind<T>;
  readonly #announce: (sha256: string) => void;

  /** `announce` is told of a content before it is written, and of the old one again when it could not be. */
  constructor(path: string, kind: FileKind<T>, announce: (sha256: string) => void = () => undefined) {
    this.path = path;
    this.#kind = kind;
    this.#announce = announce;
  }

  async read(): Promise<T | null> {
    const reading = readDocument(this.path, this.#kind);
    this.onDisk = undefined;
    if (reading.status === 'absent') return null;
    if (reading.status !== 'read') throw new UnusableFile(this.path, reading);
    if (reading.isNewer) throw new UnusableFile(this.path, { status: 'blocked', code: 'newer-format' });
    this.onDisk = { stamp: reading.stamp, sha256: reading.sha256 };
    return reading.data;
  }

  async write(data: T): Promise<void> {
    this.#kind.schema.parse(data);
    const { text, sha256 } = seal(data, this.#kind.list?.name);
    await makeFolder(dirname(this.path));
    this.#announce(sha256);
    try {
      this.onDisk = { stamp: await writeDurably(this.path, text), sha256 };
    } catch (error) {
      this.#lookBack(sha256);
      throw error;
    }
  }

  /** After a write that failed: where only its very last step did, the file has the new content all the same. */
  #lookBack(sha256: string): void {
    const reading = readDocument(this.path, this.#kind);
    if (reading.status === 'read' && reading.sha256 === sha256) this.onDisk = { stamp: reading.stamp, sha256 };
    else if (this.onDisk) this.#announce(this.onDisk.sha256);
  }
}

/** lowdb's way to a file that is only ever read: another writer's, or one of an archive open read-only. */
class ReadingAdapter<T extends Document> implements SyncAdapter<Reading<T>> {
  readonly #read: () => Reading<T>;

  constructor(path: string, kind: FileKind<T>) {
    this.#read = () => readDocument(path, kind);
  }

  read(): Reading<T> {
    return this.#read();
  }

  write(): never {
    throw new Error('ReadingAdapter: this file is not ours to write');
  }
}

/** Reads one document, whoever wrote it. */
export function readOnce<T extends Document>(path: string, kind: FileKind<T>): Reading<T> {
  const low = new LowSync<Reading<T>>(new ReadingAdapter(path, kind), { status: 'absent' });
  low.read();
  return low.data;
}
