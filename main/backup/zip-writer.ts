import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What waits to be compressed is held in memory; after this much of it the next file waits for its turn. */
const WAITING_BYTES = 8 * 1024 * 1024;
const WAITING_FILES = 64;

export interface WrittenEntry {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Writes a zip file entry by entry, in constant memory however many and large they are. */
export class ZipWriter {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  readonly #stop = new AbortController();
  #waitingBytes = 0;
  #waitingFiles = 0;

  /** `path` must not be there yet. */
  constructor(path: string) {
    this.#zip.on('error', (error) => this.#stop.abort(error));
    const sink = createWriteStream(path, { flags: 'wx', flush: true });
    this.#written = pipeline(this.#zip.outputStream, sink, { signal: this.#stop.signal });
    // Whoever waits for the file hears of it; until then it must not count as unheard.
    this.#written.catch(() => undefined);
  }

  /** Resolves when there is room for more. Rejects with the system's error when the file cannot be written. */
  async add(name: string, bytes: Buffer, compress: boolean): Promise<void> {
    const isFull = this.#waitingBytes > WAITING_BYTES || this.#waitingFiles >= WAITING_FILES;
    if (!isFull) {
      this.#waitingBytes += bytes.byteLength;
      this.#waitingFiles += 1;
      this.#zip.addBuffer(bytes, name, { compress });
      return;
    }
    // Asked for its bytes only when all before it are written.
    await this.#turn(name, compress, bytes.byteLength, () => Readable.from(bytes));
  }

  /** Adds a file without holding it in memory; gives what was really written. */
  async addFile(name: string, path: string, sizeBytes: number, compress: boolean): Promise<WrittenEntry> {
    const hash = createHash('sha256');
    let length = 0;
    const watched = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        length += chunk.byteLength;
        next(null, chunk);
      },
    });
    const end = finished(watched);
    end.catch(() => undefined);
    await this.#turn(name, compress, sizeBytes, () => {
      pipeline(createReadStream(path), watched).catch((error: unknown) => this.#stop.abort(error));
      return watched;
    });
    await Promise.race([end, this.#written]);
    return { sizeBytes: length, sha256: hash.digest('hex') };
  }

  /** Resolves when the whole file is on disk (fsynced). */
  async finish(): Promise<void> {
    this.#zip.end();
    await this.#unlessStopped(this.#written);
  }

  /** Stops writing; resolves when the file is closed. What there is of it is not a zip file. */
  async abandon(): Promise<void> {
    this.#stop.abort();
    await this.#written.catch(() => undefined);
  }

  async #turn(name: string, compress: boolean, size: number, open: () => Readable): Promise<void> {
    const turn = new Promise<void>((resolve) => {
      this.#zip.addReadStreamLazy(name, { compress, size }, (give) => {
        resolve();
        give(null, open());
      });
    });
    await this.#unlessStopped(Promise.race([turn, this.#written]));
    this.#waitingBytes = 0;
    this.#waitingFiles = 0;
  }

  /** An abort hides what caused it. */
  async #unlessStopped(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      throw this.#stop.signal.aborted ? this.#stop.signal.reason : error;
    }
  }
}
