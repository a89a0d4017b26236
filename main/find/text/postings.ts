import type { Slice } from './block.ts';
import { ByteReader } from './bytes.ts';

/** Visits the articles of a term in one segment, in order, with the term's weight in each. */
export function eachArticle({ bytes, start, end }: Slice, visit: (number: number, weight: number) => void): void {
  let number = 0;
  for (let at = start; at < end;) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    number += step;
    visit(number, bytes[at++] ?? 0);
  }
}

/** Article numbers of a term in one segment. */
export function numbersOf(docs: Slice): Uint32Array {
  const numbers = new Uint32Array((docs.end - docs.start) >>> 1);
  let length = 0;
  eachArticle(docs, (number) => {
    numbers[length++] = number;
  });
  return numbers.subarray(0, length);
}

/** A term's places in one segment, read for one article after the other in ascending order; those between are skipped. */
export class PlacesReader {
  readonly #numbers: Uint32Array;
  readonly #reader: ByteReader;
  #next = 0;

  constructor(numbers: Uint32Array, places: Slice) {
    this.#numbers = numbers;
    this.#reader = new ByteReader(places.bytes, places.start, places.end);
  }

  /** Adds the places in an article to `to`. */
  read(number: number, to: number[]): void {
    const reader = this.#reader;
    for (; this.#next < this.#numbers.length; this.#next++) {
      const at = this.#numbers[this.#next] ?? 0;
      if (at > number) return;
      const length = reader.number();
      const end = reader.at + length;
      if (at === number) for (let place = 0; reader.at < end;) to.push((place += reader.number()));
      reader.at = end;
    }
  }
}
