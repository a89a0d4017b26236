import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../data/article.ts';
import { headingLevels } from '../../../renderer/reading/heading-levels.ts';

const headings = (levels: readonly number[]): Block[] =>
  levels.map((level): Block => ({ type: 'heading', level, text: 'Harbour' }));
const levelsOf = (levels: readonly number[]) => [...headingLevels(headings(levels)).values()];

describe('headingLevels', () => {
  it('begins below the headline and skips no level on the way down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 }), (given) => {
        let before = 1;
        for (const level of levelsOf(given)) {
          expect(level).toBeGreaterThanOrEqual(2);
          expect(level).toBeLessThanOrEqual(before + 1);
          before = level;
        }
      }),
    );
  });

  it('keeps headings of one level on one level, and deeper ones within them', () => {
    expect(levelsOf([2, 3, 3, 2, 4])).toEqual([2, 3, 3, 2, 3]);
    expect(levelsOf([3, 2])).toEqual([2, 2]);
  });

  it('says nothing of blocks that are no headings', () => {
    expect(headingLevels([{ type: 'rule' }]).size).toBe(0);
  });
});
