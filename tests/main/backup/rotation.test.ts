import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptBackups } from '../../../main/backup/small/rotation.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Wednesday. */
const start = Date.UTC(2026, 2, 25, 9);
const iso = (time: number) => new Date(time).toISOString().slice(0, 13);

/** What is left when the program makes a backup at each time and rotates after each. */
function lived(times: readonly number[]): number[] {
  let left: number[] = [];
  for (const time of times) left = [...keptBackups(left.concat(time)).keys()];
  return left.toSorted((one, other) => one - other);
}

test('after half a year of days there are seven daily ones and one for each of four weeks', () => {
  const times = Array.from({ length: 180 }, (_, day) => start + day * DAY);
  const kinds = keptBackups(lived(times));
  const last = times.at(-1) ?? 0;
  const daily = [...kinds].filter(([, kind]) => kind === 'daily').map(([time]) => time);
  expect(daily.map(iso)).toEqual(Array.from({ length: 7 }, (_, day) => iso(last - day * DAY)));
  const weekly = [...kinds].filter(([, kind]) => kind === 'weekly').map(([time]) => time);
  expect(weekly.every((time) => new Date(time).getUTCDay() === 0)).toBe(true);
  expect(weekly.length + 1).toBeGreaterThanOrEqual(4 - 1);
  expect(Math.min(...weekly)).toBeGreaterThanOrEqual(last - 28 * DAY);
});

test('of many on one day the last stays', () => {
  expect(lived([start, start + HOUR, start + 2 * HOUR]).map(iso)).toEqual(['2026-03-25T11']);
});

test('a year without the program takes nothing away', () => {
  const before = Array.from({ length: 7 }, (_, day) => start + day * DAY);
  const after = lived([...before, start + 400 * DAY]);
  expect(after).toHaveLength(7);
  expect(after.at(-1)).toBe(start + 400 * DAY);
});

test('the newest always stays, rotating again changes nothing, and no more than eleven are kept', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 60 }), (hours) => {
      const times = hours.map((hour) => start + hour * HOUR);
      const kept = keptBackups(times);
      expect(kept.has(Math.max(...times))).toBe(true);
      expect(kept.size).toBeLessThanOrEqual(11);
      expect(new Set(keptBackups([...kept.keys()]).keys())).toEqual(new Set(kept.keys()));
    }),
  );
});
