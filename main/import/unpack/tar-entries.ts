import { Parser, type ReadEntry } from 'tar';
import { Unpackable } from './limits.ts';

/** A file, folder or link of a tar file. Its bytes pass by once, before the next entry is asked for. */
export interface TarEntry extends Pick<ReadEntry, 'path' | 'type' | 'size'> {
  readonly mtime: Date | undefined;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Goes through a tar file, reading no more of it than is asked for. Throws `Unpackable` at the end of one cut short. */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const feed = new Feed(chunks);
  try {
    for (let entry = await feed.next(); entry !== undefined; entry = await feed.next()) {
      const { path, type, size, mtime } = entry;
      let isOpen = false;
      yield {
        path,
        type,
        size,
        mtime,
        open() {
          isOpen = true;
          return feed.bytesOf(entry);
        },
      };
      if (!isOpen) entry.resume();
      await feed.finish(entry);
    }
    if (feed.isDamaged) throw new Unpackable('malformed', 'a tar file');
  } finally {
    await feed.close();
  }
}

/** Gives the parser a chunk whenever what it made of the last one is used up, so that nothing piles up. */
class Feed {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #waiting: ReadEntry[] = [];
  readonly #parser: Parser;
  #hasEnded = false;
  isDamaged = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#parser = new Parser({
      brotli: false,
      zstd: false,
      onReadEntry: (entry) => this.#waiting.push(entry),
      onwarn: () => (this.isDamaged = true),
    });
  }

  async next(): Promise<ReadEntry | undefined> {
    while (this.#waiting.length === 0 && (await this.#pump()));
    return this.#waiting.shift();
  }

  async *bytesOf(entry: ReadEntry): AsyncGenerator<Uint8Array> {
    const passing: Uint8Array[] = [];
    entry.on('data', (chunk: Uint8Array) => passing.push(chunk));
    for (;;) {
      yield* passing.splice(0);
      if (entry.emittedEnd || !(await this.#pump())) break;
    }
    yield* passing.splice(0);
  }

  /** Lets what was not read of an entry pass by. */
  async finish(entry: ReadEntry): Promise<void> {
    entry.resume();
    while (!entry.emittedEnd && (await this.#pump()));
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #pump(): Promise<boolean> {
    if (this.#hasEnded) return false;
    const { done, value } = await this.#chunks.next();
    if (done === true) {
      this.#hasEnded = true;
      this.#parser.end();
    } else {
      this.#parser.write(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
    }
    return true;
  }
}
