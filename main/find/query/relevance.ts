import { countBits, eachBit } from '../columns/bits.ts';
import { columnsOf } from '../columns/columns.ts';
import type { Database } from '../database.ts';
import type { Found } from './find.ts';

const ordered = new WeakMap<Found, Uint32Array>();

/** At most so much more for the newest, against something very old: enough to settle what is about as relevant. */
const RECENCY_SHARE = 0.1;
const HALF_LIFE_MS = 5 * 365.25 * 24 * 3600 * 1000;

/** Scores are told apart to a thousandth; what is equal is settled by number. */
const STEPS = 1000;
const NUMBERS = 2 ** 22;

/** What was found, the most relevant first. */
export function byRelevance(database: Database, found: Found, scores: Float32Array): Uint32Array {
  const known = ordered.get(found);
  if (known !== undefined) return known;
  const { published } = columnsOf(database).slots;
  const now = Date.now();
  const keys = new Float64Array(countBits(found.bits));
  let length = 0;
  eachBit(found.bits, (number) => {
    const ageMs = Math.max(0, now - (published[number] ?? 0));
    const recency = Number.isFinite(ageMs) ? 2 ** (-ageMs / HALF_LIFE_MS) : 0;
    const score = (scores[number] ?? 0) * (1 + RECENCY_SHARE * recency);
    keys[length++] = number - Math.round(score * STEPS) * NUMBERS;
  });
  // Plain numbers are sorted several times faster than by a function that compares.
  const sorted = Uint32Array.from(keys.toSorted(), (key) => key - Math.floor(key / NUMBERS) * NUMBERS);
  ordered.set(found, sorted);
  return sorted;
}
