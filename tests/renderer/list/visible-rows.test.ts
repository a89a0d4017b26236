import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollToShow, visibleRows } from '../../../renderer/list/visible-rows.ts';

const scroller = fc
  .record({
    total: fc.integer({ min: 1, max: 3_000_000 }),
    rowHeight: fc.integer({ min: 20, max: 200 }),
    viewportHeight: fc.integer({ min: 100, max: 2000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ total, rowHeight, viewportHeight, share }) => {
    const { height } = visibleRows({ total, rowHeight, viewportHeight, scrollTop: 0 });
    return { total, rowHeight, viewportHeight, scrollTop: share * Math.max(height - viewportHeight, 0) };
  });

describe('the rows on screen', () => {
  it('fill the screen as far as there are rows', () => {
    fc.assert(
      fc.property(scroller, (given) => {
        const { start, end, top } = visibleRows(given);
        const { total, rowHeight, viewportHeight, scrollTop } = given;
        expect(top + start * rowHeight).toBeLessThanOrEqual(scrollTop + 0.001);
        const bottom = top + end * rowHeight;
        expect(end === total || bottom >= scrollTop + viewportHeight - 0.001).toBe(true);
        expect(end - start).toBeLessThanOrEqual(Math.ceil(viewportHeight / rowHeight) + 1);
      }),
    );
  });

  it('reach from the first row to the last, however long the list', () => {
    fc.assert(
      fc.property(scroller, ({ total, rowHeight, viewportHeight }) => {
        const atTop = visibleRows({ total, rowHeight, viewportHeight, scrollTop: 0 });
        const atEnd = Math.max(atTop.height - viewportHeight, 0);
        expect(atTop.start).toBe(0);
        expect(visibleRows({ total, rowHeight, viewportHeight, scrollTop: atEnd }).end).toBe(total);
      }),
    );
  });

  it('never need more height than a browser can lay out', () => {
    const { height } = visibleRows({ total: 5_000_000, rowHeight: 126, viewportHeight: 800, scrollTop: 0 });
    expect(height).toBeLessThan(2 ** 25 / 4);
  });

  it('are exact pixels while the list is not longer than that', () => {
    expect(visibleRows({ total: 1000, rowHeight: 100, viewportHeight: 250, scrollTop: 130 })).toEqual({
      start: 1,
      end: 4,
      height: 100_000,
      top: 0,
    });
  });
});

describe('scrolling to a row', () => {
  it('brings all of it into view', () => {
    fc.assert(
      fc.property(scroller, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (given, at) => {
        fc.pre(given.viewportHeight > 2 * given.rowHeight);
        const index = Math.floor(at * given.total);
        const scrollTop = scrollToShow(index, given);
        const { top } = visibleRows({ ...given, scrollTop });
        const rowTop = top + index * given.rowHeight;
        expect(rowTop).toBeGreaterThanOrEqual(scrollTop - 0.5);
        expect(rowTop + given.rowHeight).toBeLessThanOrEqual(scrollTop + given.viewportHeight + 0.5);
      }),
    );
  });

  it('moves nothing when the row is there', () => {
    expect(scrollToShow(3, { total: 100, rowHeight: 100, viewportHeight: 500, scrollTop: 120 })).toBe(120);
  });
});
