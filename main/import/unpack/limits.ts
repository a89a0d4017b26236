import type { ImportFailure } from '../../../preload/contract.ts';

/** Containers within containers beyond this are not looked into. */
export const MAX_DEPTH = 4;

/** Names of more entries than this are not held in memory. */
export const MAX_ENTRIES = 1_000_000;

/** What honest files come to when unpacked: text is packed to a tenth, tables of repeated words to a hundredth. */
const MOST_RATIO = 200;
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;

/** A reason to stop unpacking, to be shown in the report. */
export class Unpackable extends Error {
  override readonly name = 'Unpackable';
  readonly reason: ImportFailure;
  readonly detail: string | undefined;

  constructor(reason: ImportFailure, detail?: string) {
    super(detail ?? reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** How many bytes may come out of one imported file, however deeply packed. */
export class Budget {
  #left: number;

  constructor(packedBytes: number) {
    this.#left = ALWAYS_ALLOWED_BYTES + MOST_RATIO * packedBytes;
  }

  /** Throws when more comes out than any honest file holds. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new Unpackable('too-much');
  }

  async *meter(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.spend(chunk.byteLength);
      yield chunk;
    }
  }
}
