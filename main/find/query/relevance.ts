import { eachBit } from '../columns/bits.ts';
import { columnsOf } from '../columns/columns.ts';
import type { Database } from '../database.ts';
import type { Found } from './find.ts';

const ordered = new WeakMap<Found, Uint32Array>();

/** At most so much more for the newest, against something very old: enough to settle what is about as relevant. */
const RECENCY_SHARE = 0.1;
const HALF_LIFE_MS = 5 * 365.25 * 24 * 3600 * 1000;

/** What was found, the most relevant first. */
export function byRelevance(database: Database, found: Found, scores: Float32Array): Uint32Array {
  const known = ordered.get(found);
  if (known !== undefined) return known;
  const { published, tie } = columnsOf(database).slots;
  const now = Date.now();
  const numbers: number[] = [];
  const keys = new Float64Array(scores.length);
  eachBit(found.bits, (number) => {
    numbers.push(number);
    const ageMs = Math.max(0, now - (published[number] ?? 0));
    const recency = Number.isFinite(ageMs) ? 2 ** (-ageMs / HALF_LIFE_MS) : 0;
    keys[number] = (scores[number] ?? 0) * (1 + RECENCY_SHARE * recency);
  });
  const sorted = Uint32Array.from(numbers).toSorted(
    (one, other) => (keys[other] ?? 0) - (keys[one] ?? 0) || (tie[one] ?? 0) - (tie[other] ?? 0),
  );
  ordered.set(found, sorted);
  return sorted;
}
