import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallest } from '../../../../main/find/query/smallest.ts';

const someNumbers = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 });

test('the smallest of some numbers are those that sorting all of them puts first', () => {
  fc.assert(
    fc.property(someNumbers, fc.nat(70), (numbers, count) => {
      const sorted = Float64Array.from(numbers).toSorted();
      expect(smallest(Float64Array.from(numbers), count)).toEqual(sorted.slice(0, count));
    }),
  );
});
