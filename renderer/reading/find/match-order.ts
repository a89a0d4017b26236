import type { Match } from '../../../data/query/matches-in.ts';
import { firstThat } from '../text-places.ts';

/** Index of the first match that begins at or after an offset, the first of all when none does, -1 when there is none. */
export function firstMatchFrom(matches: readonly Match[], offset: number): number {
  if (matches.length === 0) return -1;
  const index = firstThat(0, matches.length, (at) => (matches[at]?.[0] ?? 0) >= offset);
  return index === matches.length ? 0 : index;
}

/** The matches that touch `[start, end)`. */
export function matchesWithin(matches: readonly Match[], start: number, end: number): readonly Match[] {
  const first = firstThat(0, matches.length, (at) => (matches[at]?.[1] ?? 0) > start);
  const last = firstThat(first, matches.length, (at) => (matches[at]?.[0] ?? 0) >= end);
  return matches.slice(first, last);
}
