import { ByteWriter } from './bytes.ts';
import type { IndexedArticles } from './segments.ts';

/** The parts of an article whose words weigh differently. */
export const Field = { title: 0, standfirst: 1, body: 2 } as const;
export type Field = (typeof Field)[keyof typeof Field];

/** A weight's lowest bits say which fields a word is in, the others how often it is there. */
const FIELD_BITS = 3;
export const MOST_COUNTED = 31;

export const fieldsOf = (weight: number): number => weight & 0b111;
export const frequencyOf = (weight: number): number => weight >>> FIELD_BITS;

/** What one term has in a segment. */
export interface TermPostings {
  readonly term: string;
  /** In how many articles it is. */
  readonly articles: number;
  /** Per article in order: the step from the number before, and its weight. */
  readonly docs: Uint8Array;
  /** Per article: how many bytes its places take, and the steps from place to place. */
  readonly places: Uint8Array;
}

/** Room for words, all that the building of a segment holds: some 32 MB. */
const CAPACITY = 2_000_000;

/**
 * The words of articles on their way into a segment: one entry a word in three flat arrays, brought into the order of
 * terms by a counting sort when the segment is made.
 */
export class Occurrences {
  readonly #termIds = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #termOf = new Uint32Array(CAPACITY);
  /** Place times four, and the field. */
  readonly #placeOf = new Uint32Array(CAPACITY);
  readonly #articleOf = new Uint32Array(CAPACITY);
  #length = 0;
  #numbers: number[] = [];
  #titleEnds: number[] = [];
  #standfirstEnds: number[] = [];

  /** The articles in the order in which they came, which is ascending. */
  get articles(): IndexedArticles {
    return { numbers: this.#numbers, titleEnds: this.#titleEnds, standfirstEnds: this.#standfirstEnds };
  }

  /** Whether it is time to make a segment of it. */
  get isFull(): boolean {
    return this.#length > CAPACITY * 0.8;
  }

  /** `titleEnd` and `standfirstEnd` are the places at which these end. */
  begin(number: number, titleEnd: number, standfirstEnd: number): void {
    this.#numbers.push(number);
    this.#titleEnds.push(titleEnd);
    this.#standfirstEnds.push(standfirstEnd);
  }

  /** A word of the article begun last; of an article too long for all words to fit, the first are known. */
  add(term: string, place: number, field: Field): void {
    if (this.#length === CAPACITY) return;
    this.#termOf[this.#length] = this.#idOf(term);
    this.#placeOf[this.#length] = place * 4 + field;
    this.#articleOf[this.#length] = this.#numbers.length - 1;
    this.#length += 1;
  }

  clear(): void {
    this.#termIds.clear();
    this.#terms.length = 0;
    this.#numbers = [];
    this.#titleEnds = [];
    this.#standfirstEnds = [];
    this.#length = 0;
  }

  #idOf(term: string): number {
    const known = this.#termIds.get(term);
    if (known !== undefined) return known;
    this.#terms.push(term);
    this.#termIds.set(term, this.#terms.length - 1);
    return this.#terms.length - 1;
  }

  /** The postings of all terms, in the order of the terms. What is given is good until the next is asked for. */
  *postings(): Generator<TermPostings> {
    const { starts, order } = this.#grouped();
    const ids = this.#terms.map((_, id) => id).toSorted((one, other) => this.#compareTerms(one, other));
    const [docs, places, here] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
    for (const id of ids) {
      docs.clear();
      places.clear();
      const articles = this.#encode(order.subarray(starts[id], starts[id + 1]), { docs, places, here });
      yield { term: this.#terms[id] ?? '', articles, docs: docs.view(), places: places.view() };
    }
  }

  #compareTerms(one: number, other: number): number {
    return (this.#terms[one] ?? '') < (this.#terms[other] ?? '') ? -1 : 1;
  }

  /** Entries by term; those of one term stay in their order. */
  #grouped(): { starts: Uint32Array; order: Uint32Array } {
    const starts = new Uint32Array(this.#terms.length + 1);
    const termOf = this.#termOf.subarray(0, this.#length);
    for (const id of termOf) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    for (let id = 0; id < this.#terms.length; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
    const next = starts.slice();
    const order = new Uint32Array(this.#length);
    for (let entry = 0; entry < termOf.length; entry++) {
      const id = termOf[entry] ?? 0;
      const at = next[id] ?? 0;
      order[at] = entry;
      next[id] = at + 1;
    }
    return { starts, order };
  }

  /** Writes one term's entries; gives in how many articles they are. */
  #encode(entries: Uint32Array, to: { docs: ByteWriter; places: ByteWriter; here: ByteWriter }): number {
    let [articles, before, next] = [0, 0, 0];
    while (next < entries.length) {
      const article = this.#articleOf[entries[next] ?? 0] ?? 0;
      let [fields, count, placeBefore] = [0, 0, 0];
      to.here.clear();
      for (; next < entries.length && this.#articleOf[entries[next] ?? 0] === article; next++) {
        const packed = this.#placeOf[entries[next] ?? 0] ?? 0;
        const place = packed >>> 2;
        to.here.number(place - placeBefore);
        placeBefore = place;
        fields |= 1 << (packed & 3);
        count += 1;
      }
      const number = this.#numbers[article] ?? 0;
      to.docs.number(number - before);
      to.docs.byte(fields | (Math.min(count, MOST_COUNTED) << FIELD_BITS));
      to.places.number(to.here.length);
      to.places.bytes(to.here.view());
      before = number;
      articles += 1;
    }
    return articles;
  }
}
