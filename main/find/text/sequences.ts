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
  const readers = sequences.map((slots) => slots.map((slot) => slot.map(readerOf)));
  for (const number of candidates(readers.flat().map((slot) => slot.map(({ numbers }) => numbers)))) {
    if (!hasBit(options.among, number)) continue;
    const [titleEnd, standfirstEnd] = fieldEnds(segment, number);
    const fieldOf = (place: number) => (place < titleEnd ? 0 : place < standfirstEnd ? 1 : 2);
    const accept: Accept = (first, last) => fieldOf(first) === fieldOf(last) && (!options.inTitle || first < titleEnd);
    const places = readers.map((slots) => slots.map((slot) => placesIn(slot, number)));
    if (areNear(places, { distance: options.distance, accept })) addBit(found, number);
  }
}

function readerOf({ docs, places }: TermAt) {
  const numbers = numbersOf(docs);
  return { numbers, places: new PlacesReader(numbers, places()) };
}

/** Where an article has any of some terms. */
function placesIn(terms: readonly ReturnType<typeof readerOf>[], number: number): ReadonlySet<number> {
  const places: number[] = [];
  for (const term of terms) term.places.read(number, places);
  return new Set(places);
}

/** Articles that have a word for every slot, in order. */
function candidates(slots: readonly (readonly Uint32Array[])[]): readonly number[] {
  const counts = new Map<number, number>();
  slots.forEach((slot, index) => {
    for (const numbers of slot) {
      for (const number of numbers) if ((counts.get(number) ?? 0) === index) counts.set(number, index + 1);
    }
  });
  const whole = [...counts].filter(([, count]) => count === slots.length).map(([number]) => number);
  return whole.toSorted((one, other) => one - other);
}

/** Whether a passage from one word to another is one that counts. */
type Accept = (first: number, last: number) => boolean;

/** Per sequence and word of it: all places where a text has that word. */
export type SequencePlaces = readonly (readonly ReadonlySet<number>[])[];

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
function startsOf([first = new Set(), ...rest]: readonly ReadonlySet<number>[], accept: Accept): number[] {
  const isHere = (place: number) =>
    rest.every((word, index) => word.has(place + index + 1)) && accept(place, place + rest.length);
  return [...first].filter(isHere).toSorted((one, other) => one - other);
}
