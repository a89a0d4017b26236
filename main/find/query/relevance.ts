import { countBits, eachBit } from '../columns/bits.ts';
import { columnsOf } from '../columns/columns.ts';
import type { Database } from '../database.ts';
import type { Found } from './find.ts';
import { smallest } from './smallest.ts';

/** At most so much more for the newest, against something very old: enough to settle what is about as relevant. */
const RECENCY_SHARE = 0.1;
const HALF_LIFE_MS = 5 * 365.25 * 24 * 3600 * 1000;

/** Scores are told apart to a thousandth; what is equal is settled by number. */
const STEPS = 1000;
const NUMBERS = 2 ** 22;

/** Of what was found the first this many are put in order; few readers go further, and then all of it is. */
const FIRST = 500;

/** Used again by each question: nearly a megabyte in a large archive, which would be garbage with every key. */
let scratch = new Float64Array();

const ordered = new WeakMap<Found, Uint32Array>();

/** The part `[offset, offset + limit)` of what was found, the most relevant first. */
export function byRelevance(
  database: Database,
  found: Found,
  scores: Float32Array,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Uint32Array {
  const total = countBits(found.bits);
  const wanted = Math.min(offset + limit, total);
  let known = ordered.get(found);
  if (known === undefined || known.length < wanted) {
    const keys = keysOf(database, found, scores, total);
    // Plain numbers are sorted several times faster than by a function that compares.
    const first = wanted <= FIRST ? smallest(keys, FIRST) : keys.toSorted();
    known = Uint32Array.from(first, (key) => key - Math.floor(key / NUMBERS) * NUMBERS);
    ordered.set(found, known);
  }
  return known.subarray(offset, wanted);
}

/** A number for each article found, the smaller the more relevant, which ends in the article's own. */
function keysOf(database: Database, found: Found, scores: Float32Array, total: number): Float64Array {
  const { published } = columnsOf(database).slots;
  const now = Date.now();
  if (scratch.length < total) scratch = new Float64Array(total);
  const keys = scratch.subarray(0, total);
  let length = 0;
  eachBit(found.bits, (number) => {
    const score = (scores[number] ?? 0) * (1 + RECENCY_SHARE * recencyOf(published[number] ?? Infinity, now));
    keys[length++] = number - Math.round(score * STEPS) * NUMBERS;
  });
  return keys;
}

/** From 1 for now to 0 for very long ago; a hyperbola, since powers of two take longer than all else that a key needs. */
const recencyOf = (published: number, now: number): number =>
  published === Infinity ? 0 : HALF_LIFE_MS / (HALF_LIFE_MS + Math.max(0, now - published));
