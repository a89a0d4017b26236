import { addBit, type Bits, hasBit } from '../columns/bits.ts';
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
export function findSequences(sequences: readonly (readonly Slot[])[], found: Bits, options: SequenceOptions): Bits {
  const segments = new Set(sequences[0]?.[0]?.map(({ segment }) => segment));
  for (const segment of segments) {
    const here = sequences.map((slots) => slots.map((slot) => slot.filter((at) => at.segment === segment)));
    if (here.flat().every((slot) => slot.length > 0)) findInSegment(segment, here, found, options);
  }
  return found;
}

function findInSegment(
  segment: Segment,
  sequences: readonly (readonly Slot[])[],
  found: Bits,
  options: SequenceOptions,
): void {
  const slots = sequences.map((slots) => slots.map((slot) => slotReader(slot)));
  const places = slots.map((readers) => readers.map((reader) => reader.places));
  for (const number of candidates(slots.flat().map(({ numbers }) => numbers))) {
    if (!hasBit(options.among, number)) continue;
    for (const readers of slots) for (const { read } of readers) read(number);
    if (areNear(places, { distance: options.distance, accept: inOneField(segment, number, options) })) {
      addBit(found, number);
    }
  }
}

/** Fields are looked up only for passages that there are. */
const inOneField =
  (segment: Segment, number: number, { inTitle }: SequenceOptions): Accept =>
  (first, last) => {
    const [titleEnd, standfirstEnd] = fieldEnds(segment, number);
    if (first < titleEnd) return last < titleEnd;
    return !inTitle && first < standfirstEnd === last < standfirstEnd;
  };

interface SlotReader {
  readonly numbers: readonly Uint32Array[];
  /** Where the article read last has any of the slot's terms, in order. */
  readonly places: readonly number[];
  readonly read: (number: number) => void;
}

/** Reads one article after the other into the same array: there may be thousands of them. */
function slotReader(slot: Slot): SlotReader {
  const terms = slot.map(({ docs, places }) => ({ numbers: numbersOf(docs), places }));
  const readers = terms.map(({ numbers, places }) => new PlacesReader(numbers, places()));
  const places: number[] = [];
  return {
    numbers: terms.map(({ numbers }) => numbers),
    places,
    read(number) {
      places.length = 0;
      for (const reader of readers) reader.read(number, places);
      if (readers.length > 1) places.sort(byNumber);
    },
  };
}

const byNumber = (one: number, other: number): number => one - other;

/** Articles that have a word for every slot, in order. */
function candidates(slots: readonly (readonly Uint32Array[])[]): Uint32Array {
  const shortestFirst = slots.map(joined).toSorted((one, other) => one.length - other.length);
  return shortestFirst.reduce(common);
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const [only = new Uint32Array()] = parts;
  if (parts.length < 2) return only;
  const all = new Set<number>();
  for (const part of parts) for (const number of part) all.add(number);
  return Uint32Array.from(all).toSorted();
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
    const window = starts.map((each, index) => each[next[index] ?? 0] ?? Infinity);
    const [first, last] = [Math.min(...window), Math.max(...window)];
    if (last === Infinity) return false;
    const earliest = window.indexOf(first);
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
