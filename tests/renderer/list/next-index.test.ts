import { describe, expect, it } from 'vitest';
import { nextIndex } from '../../../renderer/list/next-index.ts';

describe('keys of the list', () => {
  it('lead to neighbours, ends and pages, and stop at the ends', () => {
    expect(nextIndex('ArrowDown', 4, 10, 3)).toBe(5);
    expect(nextIndex('ArrowDown', 9, 10, 3)).toBe(9);
    expect(nextIndex('ArrowUp', 0, 10, 3)).toBe(0);
    expect(nextIndex('Home', 7, 10, 3)).toBe(0);
    expect(nextIndex('End', 7, 10, 3)).toBe(9);
    expect(nextIndex('PageDown', 8, 10, 3)).toBe(9);
    expect(nextIndex('PageUp', 5, 10, 3)).toBe(2);
  });

  it('begin somewhere sensible when no row is chosen', () => {
    expect(nextIndex('ArrowDown', null, 10, 3)).toBe(0);
    expect(nextIndex('ArrowUp', null, 10, 3)).toBe(9);
  });

  it('mean nothing in an empty list, and other keys mean nothing at all', () => {
    expect(nextIndex('End', null, 0, 3)).toBeUndefined();
    expect(nextIndex('x', 1, 10, 3)).toBeUndefined();
  });
});
