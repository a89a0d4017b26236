import type { Steps } from '../steps.ts';
import { addBit, type Bits, eachBit, hasBit, noBits } from '../columns/bits.ts';
import type { Slice } from './block.ts';
import { numbersOf, PlacesReader } from './postings.ts';
import { fieldEnds, type Segment, type TermAt } from './segments.ts';

/** Terms that may stand at one place: where they are in the segments. */
export type Slot = readonly TermAt[];

export interface SequenceOptions {
  /** Looks at these articles only. */
  readonly among: Bits;
  /** Words that may be between the first and the last of several sequences. */
  readonly distance: number;
  /** Only where they stand in the title. */
  readonly inTitle: boolean;
}

/**
 * Adds the articles in which words follow each other; of several such sequences, those where all of them are near each
 * other, in any order. All of it must be in one field.
 */
export function* findSequences(
  sequences: readonly (readonly Slot[])[],
  found: Bits,
  options: SequenceOptions,
): Steps<Bits> {
  const segments = new Set(sequences[0]?.[0]?.map(({ segment }) => segment));
  for (const segment of segments) {
    const here = sequences.map((slots) => slots.map((slot) => slot.filter((at) => at.segment === segment)));
    if (here.flat().every((slot) => slot.length > 0)) findInSegment(segment, here, found, options);
    yield;
  }
  return found;
}

function findInSegment(
  segment: Segment,
  sequences: readonly (readonly Slot[])[],
  found: Bits,
  options: SequenceOptions,
): void {
  const slots = sequences.map((each) =>
    each.map((slot) => slot.map(({ docs, places }) => ({ numbers: numbersOf(docs), places }))),
  );
  const numbers = candidates(slots.flat(), options.among);
  const readers = slots.map((each) => each.map((terms) => slotReader(terms, numbers)));
  const places = readers.map((each) => each.map((reader) => reader.places));
  for (const number of numbers) {
    for (const each of readers) for (const { read } of each) read(number);
    if (areNear(places, { distance: options.distance, accept: inOneField(segment, number, options) })) {
      addBit(found, number);
    }
  }
}

/** An article's fields are looked up only once there is a passage, and once for all of them. */
function inOneField(segment: Segment, number: number, { inTitle }: SequenceOptions): Accept {
  let ends: ReturnType<typeof fieldEnds> | undefined;
  return (first, last) => {
    ends ??= fieldEnds(segment, number);
    const [titleEnd, standfirstEnd] = ends;
    if (first < titleEnd) return last < titleEnd;
    return !inTitle && first < standfirstEnd === last < standfirstEnd;
  };
}

interface PlacedTerm {
  readonly numbers: Uint32Array;
  readonly places: () => Slice;
}

interface SlotReader {
  /** Where the article read last has any of the slot's terms, in order. */
  readonly places: readonly number[];
  readonly read: (number: number) => void;
}

/** Reads articles in ascending order into one array, for there may be thousands of them. */
function slotReader(terms: readonly PlacedTerm[], wanted: Uint32Array): SlotReader {
  const [only] = terms;
  const places: number[] = [];
  if (only !== undefined && terms.length === 1) {
    const reader = new PlacesReader(only.numbers, only.places());
    return {
      places,
      read(number) {
        places.length = 0;
        reader.read(number, places);
      },
    };
  }
  const gathered = gatheredPlaces(terms, wanted);
  return {
    places,
    read(number) {
      places.length = 0;
      places.push(...(gathered.get(number) ?? []));
    },
  };
}

/** Of many terms each is in few articles: one look at each term instead of one at every term for each article. */
function gatheredPlaces(terms: readonly PlacedTerm[], wanted: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const gathered = new Map(Array.from(wanted, (number): [number, number[]] => [number, []]));
  for (const { numbers, places } of terms) {
    const here = numbers.filter((number) => gathered.has(number));
    if (here.length === 0) continue;
    const reader = new PlacesReader(numbers, places());
    for (const number of here) reader.read(number, gathered.get(number) ?? []);
  }
  for (const places of gathered.values()) places.sort(byNumber);
  return gathered;
}

const byNumber = (one: number, other: number): number => one - other;

/** Articles among some that have a word for every slot, in order. */
function candidates(slots: readonly (readonly PlacedTerm[])[], among: Bits): Uint32Array {
  const shortestFirst = slots.map(joined).toSorted((one, other) => one.length - other.length);
  return shortestFirst.reduce(common).filter((number) => hasBit(among, number));
}

function joined(terms: readonly PlacedTerm[]): Uint32Array {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only.numbers;
  const size = terms.reduce((most, { numbers }) => Math.max(most, (numbers.at(-1) ?? 0) + 1), 0);
  const bits = noBits(size);
  for (const { numbers } of terms) for (const number of numbers) addBit(bits, number);
  const all: number[] = [];
  eachBit(bits, (number) => all.push(number));
  return Uint32Array.from(all);
}

/** Numbers that are in two sorted arrays. */
function common(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(one.length, other.length));
  let [length, at] = [0, 0];
  for (const number of one) {
    while (at < other.length && (other[at] ?? 0) < number) at += 1;
    if (other[at] === number) both[length++] = number;
  }
  return both.subarray(0, length);
}

/** Whether a passage from one word to another is one that counts. */
type Accept = (first: number, last: number) => boolean;

/** Per sequence and word of it: all places where a text has that word, in order. */
export type SequencePlaces = readonly (readonly (readonly number[])[])[];

/** Whether every sequence is in a passage with at most `distance` words between the first of them and the last. */
export function areNear(
  sequences: SequencePlaces,
  { distance, accept }: { readonly distance: number; readonly accept: Accept },
): boolean {
  const starts = sequences.map((words) => startsOf(words, accept));
  if (starts.some((each) => each.length === 0)) return false;
  if (starts.length === 1) return true;
  const next = starts.map(() => 0);
  for (;;) {
    let [first, last, earliest] = [Infinity, 0, 0];
    for (let at = 0; at < starts.length; at++) {
      const place = starts[at]?.[next[at] ?? 0] ?? Infinity;
      if (place < first) [first, earliest] = [place, at];
      if (place > last) last = place;
    }
    if (last === Infinity) return false;
    const firstEnd = first + (sequences[earliest]?.length ?? 1) - 1;
    if (last - firstEnd - 1 <= distance && accept(first, last)) return true;
    // As late as the others allow.
    next[earliest] = (next[earliest] ?? 0) + 1;
  }
}

/** Places where words follow each other, in order. */
function startsOf(words: readonly (readonly number[])[], accept: Accept): number[] {
  const [first = []] = words;
  const next = words.map(() => 0);
  const starts: number[] = [];
  for (const place of first) {
    if (isFollowed(words, place, next) && accept(place, place + words.length - 1)) starts.push(place);
  }
  return starts;
}

/** Whether the first word is followed by the others; `next` has how far each word's places are looked through. */
function isFollowed(words: readonly (readonly number[])[], place: number, next: number[]): boolean {
  for (let word = 1; word < words.length; word++) {
    const places = words[word] ?? [];
    let at = next[word] ?? 0;
    while (at < places.length && (places[at] ?? 0) < place + word) at += 1;
    next[word] = at;
    if (places[at] !== place + word) return false;
  }
  return true;
}
