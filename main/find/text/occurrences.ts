import { ByteWriter, sizeOf } from './bytes.ts';
import type { IndexedArticles } from './segments.ts';
import { TermTable } from './term-table.ts';

/** The parts of an article whose words weigh differently. */
export const Field = { title: 0, standfirst: 1, body: 2 } as const;
export type Field = (typeof Field)[keyof typeof Field];

/** A weight's lowest bits say which fields a word is in, the others how often it is there. */
const FIELD_BITS = 3;
const MOST_COUNTED = 31;

export const fieldsOf = (weight: number): number => weight & 0b111;
export const frequencyOf = (weight: number): number => weight >>> FIELD_BITS;

/** `fields` has a bit for each field. */
export const weightOf = (fields: number, frequency: number): number =>
  fields | (Math.min(frequency, MOST_COUNTED) << FIELD_BITS);

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
const CAPACITY = 2 ** 21;
const FIRST_CAPACITY = 2 ** 12;

/**
 * The words of articles on their way into a segment: one entry a word in three flat arrays, brought into the order of
 * terms by a counting sort when the segment is made.
 */
export class Occurrences {
  #table = new TermTable();
  #termOf = new Uint32Array(FIRST_CAPACITY);
  /** Place times four, and the field. */
  #placeOf = new Uint32Array(FIRST_CAPACITY);
  #articleOf = new Uint32Array(FIRST_CAPACITY);
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

  begin(number: number): void {
    this.#numbers.push(number);
    this.endFields(0, 0);
  }

  /** Says at which places title and standfirst of the article begun last end. */
  endFields(titleEnd: number, standfirstEnd: number): void {
    this.#titleEnds[this.#numbers.length - 1] = titleEnd;
    this.#standfirstEnds[this.#numbers.length - 1] = standfirstEnd;
  }

  /**
   * Adds a word of the article begun last, the one at `[start, end)` of a folded text, and gives the number of its term. Of
   * an article too long for all its words to fit, the first are known.
   */
  add(folded: string, start: number, end: number, place: number, field: Field): number {
    const term = this.#table.numberOf(folded, start, end);
    if (this.#length === CAPACITY) return term;
    if (this.#length === this.#termOf.length) this.#grow();
    this.#termOf[this.#length] = term;
    this.#placeOf[this.#length] = place * 4 + field;
    this.#articleOf[this.#length] = this.#numbers.length - 1;
    this.#length += 1;
    return term;
  }

  #grow(): void {
    this.#termOf = doubled(this.#termOf);
    this.#placeOf = doubled(this.#placeOf);
    this.#articleOf = doubled(this.#articleOf);
  }

  termAt(term: number): string {
    return this.#table.terms[term] ?? '';
  }

  clear(): void {
    this.#table = new TermTable();
    this.#numbers = [];
    this.#titleEnds = [];
    this.#standfirstEnds = [];
    this.#length = 0;
  }

  /** The postings of all terms, in the order of the terms. What is given is good until the next is asked for. */
  *postings(): Generator<TermPostings> {
    const { terms } = this.#table;
    const { starts, order } = this.#grouped(terms.length);
    const [docs, places] = [new ByteWriter(), new ByteWriter()];
    const byTerm = (one: number, other: number) => ((terms[one] ?? '') < (terms[other] ?? '') ? -1 : 1);
    for (const id of terms.map((_, at) => at).toSorted(byTerm)) {
      docs.clear();
      places.clear();
      const articles = this.#encode(order.subarray(starts[id], starts[id + 1]), docs, places);
      yield { term: terms[id] ?? '', articles, docs: docs.view(), places: places.view() };
    }
  }

  /** Entries by term; those of one term stay in their order. */
  #grouped(terms: number): { starts: Uint32Array; order: Uint32Array } {
    const starts = new Uint32Array(terms + 1);
    const termOf = this.#termOf.subarray(0, this.#length);
    for (const id of termOf) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
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
  #encode(entries: Uint32Array, docs: ByteWriter, places: ByteWriter): number {
    let [articles, before] = [0, 0];
    for (let next = 0; next < entries.length;) {
      const article = this.#articleOf[entries[next] ?? 0] ?? 0;
      const first = next;
      while (next < entries.length && this.#articleOf[entries[next] ?? 0] === article) next += 1;
      const fields = this.#encodePlaces(entries, first, next, places);
      const number = this.#numbers[article] ?? 0;
      docs.number(number - before);
      docs.byte(weightOf(fields, next - first));
      before = number;
      articles += 1;
    }
    return articles;
  }

  /** Writes one article's places; gives the fields they are in. */
  #encodePlaces(entries: Uint32Array, first: number, end: number, places: ByteWriter): number {
    let [fields, before, size] = [0, 0, 0];
    for (let at = first; at < end; at++) {
      const packed = this.#placeOf[entries[at] ?? 0] ?? 0;
      fields |= 1 << (packed & 3);
      size += sizeOf((packed >>> 2) - before);
      before = packed >>> 2;
    }
    places.number(size);
    before = 0;
    for (let at = first; at < end; at++) {
      const place = (this.#placeOf[entries[at] ?? 0] ?? 0) >>> 2;
      places.number(place - before);
      before = place;
    }
    return fields;
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
