/** A record claims more than there is. */
export class CutShort extends Error {}

/** Asked for more this often after its end, a stream is being skipped through to a place that it has not. */
const MOST_ASKED = 100;

/** Headers are kept in memory until their end, which what is no record may never have. */
const MOST_HEADER_BYTES = 256 * 1024;

/** The same bytes; throws `CutShort` where a parser would look for something in them for ever, as warcio does. */
export class BytesWithinReason implements AsyncIterable<Uint8Array> {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #asked = 0;
  #left = Number.POSITIVE_INFINITY;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** From here on what is read is headers, or of any length. */
  bound(to: 'headers' | undefined): void {
    this.#left = to === 'headers' ? MOST_HEADER_BYTES : Number.POSITIVE_INFINITY;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.#next() };
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    const result = await this.#chunks.next();
    if (result.done === true) this.#asked += 1;
    else this.#left -= result.value.length;
    if (this.#asked > MOST_ASKED || this.#left < 0) throw new CutShort();
    return result;
  }
}

/** What comes of a file as far as it goes. */
export async function* asFarAsItGoes<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts;
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
  }
}
