import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../../data/query/matches-in.ts';
import { findActionOf } from '../../../../renderer/reading/find/find-keys.ts';
import { firstMatchFrom, matchesWithin } from '../../../../renderer/reading/find/match-order.ts';
import { tickPlaces } from '../../../../renderer/reading/find/tick-places.ts';

const ranges = fc
  .uniqueArray(fc.nat(300), { maxLength: 30 })
  .map((starts): readonly Match[] => starts.toSorted((a, b) => a - b).map((start) => [start * 3, start * 3 + 2]));

describe('matches', () => {
  it('begin at the first one from where the reader looks, and at the top behind the last', () => {
    const matches: readonly Match[] = [
      [5, 8],
      [20, 22],
    ];
    expect([0, 5, 6, 21].map((offset) => firstMatchFrom(matches, offset))).toEqual([0, 0, 1, 0]);
    expect(firstMatchFrom([], 3)).toBe(-1);
  });
  it('within a part of the text are those that touch it', () => {
    fc.assert(
      fc.property(ranges, fc.nat(900), fc.nat(200), (matches, start, length) => {
        const touching = matches.filter((match) => match[1] > start && match[0] < start + length);
        expect(matchesWithin(matches, start, start + length)).toEqual(touching);
      }),
    );
  });
});

describe('ticks', () => {
  const chunks = [
    { start: 0, end: 100, top: 50, height: 500 },
    { start: 100, end: 200, top: 550, height: 450 },
  ];
  it('stand as far down the bar as matches do down the page', () => {
    expect(
      tickPlaces(
        [
          [0, 1],
          [50, 51],
          [100, 101],
        ],
        chunks,
        1000,
        300,
      ),
    ).toEqual([15, 90, 165]);
  });
  it('are few however many matches there are, and all on the bar', () => {
    const many = Array.from({ length: 200 }, (_, at): Match => [at, at + 1]);
    const ticks = tickPlaces(many, chunks, 1000, 60);
    expect(ticks.length).toBeLessThanOrEqual(21);
    expect(Math.min(...ticks)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ticks)).toBeLessThanOrEqual(60);
  });
});

describe('keys', () => {
  const stroke = (key: string, held: object = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  it('are those of every browser', () => {
    expect(findActionOf(stroke('f', { ctrlKey: true }), false)).toBe('open');
    expect(findActionOf(stroke('f', { metaKey: true }), true)).toBe('open');
    expect(findActionOf(stroke('F3'), false)).toBe('next');
    expect(findActionOf(stroke('G', { ctrlKey: true, shiftKey: true }), false)).toBe('previous');
  });
  it('leave others alone', () => {
    expect(findActionOf(stroke('f'), false)).toBeNull();
    expect(findActionOf(stroke('F', { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    expect(findActionOf(stroke('f', { ctrlKey: true }), true)).toBeNull();
    expect(findActionOf(stroke('g'), false)).toBeNull();
  });
});
