import type { KeptBackup } from '../../../preload/contract.ts';

const DAYS = 7;
const WEEKS = 4;
const DAY_MS = 86_400_000;

/**
 * Which backups are kept, by their times (Unix ms): the newest of each of the last seven days that have one, and the
 * newest of each of the last four weeks (Monday to Sunday, UTC). Days without a backup use up none of the places, so a
 * program that is started once a year still has them all.
 */
export function keptBackups(times: readonly number[]): ReadonlyMap<number, Exclude<KeptBackup['kind'], 'full'>> {
  const newestFirst = times.toSorted((one, other) => other - one);
  const daily = newestOfEach(newestFirst, dayOf, DAYS);
  const weekly = newestOfEach(newestFirst, weekOf, WEEKS);
  const kept = new Map<number, 'daily' | 'weekly'>();
  for (const time of weekly) kept.set(time, 'weekly');
  for (const time of daily) kept.set(time, 'daily');
  return kept;
}

function newestOfEach(newestFirst: readonly number[], spanOf: (time: number) => number, count: number): number[] {
  const newest = new Map<number, number>();
  for (const time of newestFirst) {
    if (newest.has(spanOf(time))) continue;
    if (newest.size === count) break;
    newest.set(spanOf(time), time);
  }
  return [...newest.values()];
}

export const dayOf = (time: number): number => Math.floor(time / DAY_MS);

/** Day 0 of Unix time was a Thursday. */
const weekOf = (time: number): number => Math.floor((dayOf(time) + 3) / 7);
