import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDays } from '../../../data/query/dates.ts';
import { parseQuery } from '../../../data/query/parse-query.ts';

/** A Wednesday, late in the evening. */
const today = new Date(2026, 3, 1, 23, 30);
const days = (typed: string): string | null => {
  const range = parseDays(typed, today);
  return range && `${range.from} ${range.until}`;
};

describe('days', () => {
  test.each([
    ['2020', '2020-01-01 2021-01-01'],
    ['2020-12', '2020-12-01 2021-01-01'],
    ['2020-02-29', '2020-02-29 2020-03-01'],
    ['2020/3/26', '2020-03-26 2020-03-27'],
    ['26.3.2020', '2020-03-26 2020-03-27'],
    ['2019..2020-03', '2019-01-01 2020-04-01'],
    ['today', '2026-04-01 2026-04-02'],
    ['Yesterday', '2026-03-31 2026-04-01'],
    ['last week', '2026-03-23 2026-03-30'],
    ['this-week', '2026-03-30 2026-04-06'],
    ['last month', '2026-03-01 2026-04-01'],
    ['this year', '2026-01-01 2027-01-01'],
    ['last 7 days', '2026-03-26 2026-04-02'],
    ['past 2 months', '2026-02-02 2026-04-02'],
    ['3 days ago', '2026-03-29 2026-03-30'],
    ['2 months ago', '2026-02-01 2026-03-01'],
    ['monday', '2026-03-30 2026-03-31'],
    ['wednesday', '2026-03-25 2026-03-26'],
  ])('“%s” are %s', (typed, expected) => {
    expect(days(typed)).toBe(expected);
  });
  test.each(['2020-13', '2021-02-29', '2020-00', '31.4.2020', 'soon', '', '2021..2020', '20201', 'last', '0 years'])(
    '“%s” are none',
    (typed) => {
      expect(days(typed)).toBeNull();
    },
  );
  test('of any text are none, or a range that is not empty', () => {
    const typed = fc.array(
      fc.constantFrom('2020', '-', '.', '..', '1', '31', 'last', ' ', 'week', 'ago', '9999', 'past 0 days'),
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const range = parseDays(parts.join(''), today);
        expect(range === null || range.from < range.until).toBe(true);
      }),
    );
  });
});

test('after begins with the days it names, before ends ahead of them', () => {
  const ranges = parseQuery('after:2020 before:2020 on:2020-03', today).terms;
  expect(ranges).toMatchObject([
    { from: '2020-01-01', until: null },
    { from: null, until: '2020-01-01' },
    { from: '2020-03-01', until: '2020-04-01' },
  ]);
});
