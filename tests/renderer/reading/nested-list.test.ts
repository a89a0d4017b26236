import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListNode, nestedLists } from '../../../renderer/reading/nested-list.ts';

function flat(lists: readonly ListNode[], depth = 0): { index: number; depth: number; ordered: boolean }[] {
  return lists.flatMap((list) =>
    list.items.flatMap(({ index, lists: below }) => [
      { index, depth, ordered: list.ordered },
      ...flat(below, depth + 1),
    ]),
  );
}

describe('nestedLists', () => {
  it('keeps every item once, in order, no deeper than one step below the one before', () => {
    const items = fc.array(fc.record({ depth: fc.nat(4), ordered: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(items, (given) => {
        const found = flat(nestedLists(given, false));
        expect(found.map((item) => item.index)).toEqual(given.map((_, index) => index));
        found.forEach((item, at) => {
          const before = found[at - 1]?.depth ?? -1;
          expect(item.depth).toBe(Math.min(given[at]?.depth ?? 0, before + 1));
          expect(item.ordered).toBe(given[at]?.ordered);
        });
      }),
    );
  });

  it('goes on with the outer list after an inner one', () => {
    expect(nestedLists([{}, { depth: 1, ordered: false }, {}], true)).toEqual([
      {
        ordered: true,
        items: [
          { index: 0, lists: [{ ordered: false, items: [{ index: 1, lists: [] }] }] },
          { index: 2, lists: [] },
        ],
      },
    ]);
  });

  it('begins a new list where bullets turn into numbers', () => {
    expect(nestedLists([{ ordered: false }, { ordered: true }], false)).toHaveLength(2);
  });
});
