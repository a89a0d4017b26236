import { ByteWriter } from './bytes.ts';
import type { TermPostings } from './occurrences.ts';

/** Bytes of postings in a block, unless one term alone has more. */
const BLOCK_BYTES = 16 * 1024;
/** Of their places, which are read together: a phrase needs those of its words in every segment. */
const PLACES_BYTES = 32 * 1024;
const BLOCK_TERMS = 256;
const HEAD_BYTES = 8;
/** Numbers of a term in a block's head: articles, where its postings end, where its places end. */
const TERM_NUMBERS = 3;

/** Terms in order with their postings: `docs` is a row of the table `block`, `places` the same of `place`. */
export interface EncodedBlock {
  readonly first: string;
  readonly docs: Uint8Array;
  readonly places: Uint8Array;
}

/** Puts terms into blocks as they come. */
export class BlockWriter {
  readonly #docs = new ByteWriter();
  readonly #places = new ByteWriter();
  #terms: string[] = [];
  #numbers: number[] = [];

  /** Gives the block before this term, if that is full. */
  add({ term, articles, docs, places }: TermPostings): EncodedBlock | undefined {
    const isFull =
      this.#terms.length === BLOCK_TERMS ||
      this.#docs.length + docs.length > BLOCK_BYTES ||
      this.#places.length + places.length > PLACES_BYTES;
    const full = isFull ? this.finish() : undefined;
    this.#terms.push(term);
    this.#docs.bytes(docs);
    this.#places.bytes(places);
    this.#numbers.push(articles, this.#docs.length, this.#places.length);
    return full;
  }

  /** The block begun, if it holds anything. */
  finish(): EncodedBlock | undefined {
    const [first] = this.#terms;
    if (first === undefined) return undefined;
    const terms = Buffer.from(this.#terms.join('\n'));
    const head = Uint32Array.of(this.#terms.length, terms.length, ...this.#numbers);
    const docs = Buffer.concat([new Uint8Array(head.buffer), terms, this.#docs.view()]);
    const places = Uint8Array.from(this.#places.view());
    this.#docs.clear();
    this.#places.clear();
    this.#terms = [];
    this.#numbers = [];
    return { first, docs, places };
  }
}

/** A part of bytes that belong to one term. */
export interface Slice {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A block as it was stored, read as far as is asked. */
export class Block {
  readonly terms: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #numbers: Uint32Array;
  readonly #docsStart: number;
  readonly byteLength: number;

  constructor(stored: Uint8Array) {
    // A copy of its own begins where every number may begin.
    const bytes = stored.slice();
    const [count = 0, termsBytes = 0] = new Uint32Array(bytes.buffer, 0, 2);
    this.#numbers = new Uint32Array(bytes.buffer, HEAD_BYTES, count * TERM_NUMBERS);
    const termsStart = HEAD_BYTES + this.#numbers.byteLength;
    this.#docsStart = termsStart + termsBytes;
    this.terms = Buffer.from(bytes.buffer, termsStart, termsBytes).toString('utf8').split('\n');
    this.#bytes = bytes;
    this.byteLength = bytes.byteLength;
  }

  articlesOf(index: number): number {
    return this.#numbers[index * TERM_NUMBERS] ?? 0;
  }

  docsOf(index: number): Slice {
    return {
      bytes: this.#bytes,
      start: this.#docsStart + this.#numberBefore(index, 1),
      end: this.#docsStart + (this.#numbers[index * TERM_NUMBERS + 1] ?? 0),
    };
  }

  /** Within the row of `place` that belongs to this block. */
  placesOf(index: number): Omit<Slice, 'bytes'> {
    return { start: this.#numberBefore(index, 2), end: this.#numbers[index * TERM_NUMBERS + 2] ?? 0 };
  }

  #numberBefore(index: number, which: 1 | 2): number {
    return index === 0 ? 0 : (this.#numbers[(index - 1) * TERM_NUMBERS + which] ?? 0);
  }
}
