import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMargin, type MarginItem } from '../../../renderer/notes/margin-layout.ts';

const GAP = 8;
const column = fc
  .array(fc.record({ anchor: fc.nat(1000), height: fc.integer({ min: 20, max: 200 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((items): MarginItem[] =>
    items
      .toSorted((a, b) => a.anchor - b.anchor)
      .map((item, index) => ({
        id: `n${index}`,
        anchor: item.anchor,
        height: item.height,
      })),
  );
const columnWithChoice = column.chain((items) =>
  fc.record({ items: fc.constant(items), selected: fc.constantFrom(null, ...items.map((item) => item.id)) }),
);
const topOf = (tops: ReadonlyMap<string, number>, id: string) => tops.get(id) ?? Number.NaN;

describe('layOutMargin', () => {
  it('keeps order, gaps and the top of the column, whichever note is selected', () => {
    fc.assert(
      fc.property(columnWithChoice, ({ items, selected }) => {
        const tops = layOutMargin(items, GAP, selected);
        let free = 0;
        for (const item of items) {
          expect(topOf(tops, item.id)).toBeGreaterThanOrEqual(free);
          free = topOf(tops, item.id) + item.height + GAP;
        }
      }),
    );
  });

  it('leaves every note at its highlight where there is room', () => {
    const roomy = column.map((items) => items.map((item, index) => ({ ...item, anchor: index * 300 })));
    fc.assert(
      fc.property(roomy, (items) => {
        const tops = layOutMargin(items, GAP, null);
        expect(items.map((item) => tops.get(item.id))).toEqual(items.map((item) => item.anchor));
      }),
    );
  });

  it('puts the selected note at its highlight unless those above it fill the column', () => {
    fc.assert(
      fc.property(columnWithChoice, ({ items, selected }) => {
        const at = items.findIndex((item) => item.id === selected);
        const item = items[at];
        fc.pre(item !== undefined);
        const needed = items.slice(0, at).reduce((sum, above) => sum + above.height + GAP, 0);
        expect(topOf(layOutMargin(items, GAP, selected), item?.id ?? '')).toBe(Math.max(item?.anchor ?? 0, needed));
      }),
    );
  });
});
