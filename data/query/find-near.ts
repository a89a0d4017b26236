import type { Occurrence } from './find-sequence.ts';

interface Event extends Occurrence {
  /** Which of the words it is an occurrence of. */
  readonly word: number;
}

/**
 * The occurrences that stand in some passage with every word in it and at most `distance` words between the passage's
 * first occurrence and its last.
 */
export function findNear(byWord: readonly (readonly Occurrence[])[], distance: number): readonly Occurrence[] {
  const events = byWord.flatMap((all, word) => all.map((occurrence): Event => ({ ...occurrence, word })));
  events.sort((a, b) => a.first - b.first);
  const counts = byWord.map(() => 0);
  const isNear = events.map(() => false);
  let end = 0;
  let marked = 0;
  events.forEach((from, start) => {
    for (; end < events.length && isWithin(from, events[end], distance); end++) count(counts, events[end], 1);
    if (counts.every((each) => each > 0)) {
      for (marked = Math.max(marked, start); marked < end; marked++) isNear[marked] = true;
    }
    count(counts, from, -1);
  });
  return events.filter((_, index) => isNear[index] === true);
}

const isWithin = (from: Occurrence, to: Occurrence | undefined, distance: number): boolean =>
  to !== undefined && to.first - from.last - 1 <= distance;

function count(counts: number[], event: Event | undefined, change: number): void {
  if (event !== undefined) counts.splice(event.word, 1, (counts[event.word] ?? 0) + change);
}
