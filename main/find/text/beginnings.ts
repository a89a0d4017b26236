import { ByteWriter } from './bytes.ts';
import { fieldsOf, frequencyOf, type TermPostings, weightOf } from './occurrences.ts';
import { eachArticle } from './postings.ts';

/** Before the terms that stand for beginnings of words; no word has it, and it sorts after all that words have. */
const MARK = '\uFFFF';
/** Longer beginnings are those of few enough words to look at each. */
const LONGEST = 2;

/** The term that stands for all words with a beginning, where there is one. */
export const beginningTerm = (prefix: string): string | undefined =>
  prefix.length > 0 && prefix.length <= LONGEST ? `${MARK}${prefix}` : undefined;

export const isBeginning = (term: string): boolean => term.startsWith(MARK);

/** Articles with words of one beginning, while the terms go by in order. */
class Gathered {
  prefix = '';
  readonly #first: number;
  readonly #weights: Uint8Array;
  /** Those with a weight, as they came: most beginnings are those of few articles. */
  readonly #touched: Uint32Array;
  #count = 0;
  readonly #docs = new ByteWriter();

  constructor(first: number, last: number) {
    this.#first = first;
    this.#weights = new Uint8Array(Math.max(0, last - first + 1));
    this.#touched = new Uint32Array(this.#weights.length);
  }

  add({ docs }: TermPostings): void {
    eachArticle({ bytes: docs, start: 0, end: docs.length }, (number, weight) => {
      const at = number - this.#first;
      const before = this.#weights[at] ?? 0;
      if (before === 0) this.#touched[this.#count++] = at;
      this.#weights[at] = weightOf(fieldsOf(before) | fieldsOf(weight), frequencyOf(before) + frequencyOf(weight));
    });
  }

  /** What was gathered, as the postings of a term, which has no places. */
  take(): TermPostings {
    const docs = this.#docs;
    const articles = this.#count;
    let before = 0;
    docs.clear();
    for (const at of this.#touched.subarray(0, articles).toSorted()) {
      docs.number(this.#first + at - before);
      docs.byte(this.#weights[at] ?? 0);
      this.#weights[at] = 0;
      before = this.#first + at;
    }
    this.#count = 0;
    return { term: `${MARK}${this.prefix}`, articles, docs: docs.view().slice(), places: new Uint8Array() };
  }
}

/**
 * The postings of terms, and after them those of every beginning of one and two letters, so that the first keys of a
 * search, which thousands of words begin with, are answered as one word is.
 */
export function* withBeginnings(postings: Iterable<TermPostings>, numbers: readonly number[]): Generator<TermPostings> {
  const gathered = Array.from({ length: LONGEST }, () => new Gathered(numbers[0] ?? 0, numbers.at(-1) ?? 0));
  const beginnings: TermPostings[] = [];
  for (const posting of postings) {
    for (const [index, each] of gathered.entries()) {
      const prefix = posting.term.slice(0, index + 1);
      if (prefix !== each.prefix && each.prefix !== '') beginnings.push(each.take());
      // One letter alone is no beginning of two.
      each.prefix = prefix.length > index ? prefix : '';
      if (each.prefix !== '') each.add(posting);
    }
    yield posting;
  }
  for (const each of gathered) if (each.prefix !== '') beginnings.push(each.take());
  yield* beginnings.toSorted((one, other) => (one.term < other.term ? -1 : 1));
}
