import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, smallestWindow } from '../../../../main/host/electron/window-place.ts';

const area = { x: 0, y: 0, width: 1600, height: 900 };

const rectangles = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 6000 }),
  height: fc.integer({ min: 1, max: 6000 }),
});
const displays = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: smallestWindow.width, max: 5000 }),
  height: fc.integer({ min: smallestWindow.height, max: 3000 }),
});

test('wherever a window stood, it opens whole on one display or where the system puts it', () => {
  fc.assert(
    fc.property(rectangles, fc.array(displays, { minLength: 1, maxLength: 4 }), (saved, areas) => {
      const { x, y, width, height } = placeWindow(saved, areas);
      const holds = areas.some(
        (area) =>
          width <= area.width &&
          height <= area.height &&
          (x === undefined || (x >= area.x && x + width <= area.x + area.width)) &&
          (y === undefined || (y >= area.y && y + height <= area.y + area.height)),
      );
      expect(holds).toBe(true);
      expect(width).toBeGreaterThanOrEqual(smallestWindow.width);
      expect(height).toBeGreaterThanOrEqual(smallestWindow.height);
    }),
  );
});

test('a window that lies whole on a display stays exactly there', () => {
  const saved = { x: 100, y: 50, width: 900, height: 700 };
  expect(placeWindow(saved, [area])).toEqual(saved);
});

test('of two displays the one that shows more of the window keeps it', () => {
  const second = { x: 1600, y: 0, width: 1600, height: 900 };
  const saved = { x: 1400, y: 0, width: 900, height: 700 };
  expect(placeWindow(saved, [area, second])).toEqual({ ...saved, x: 1600 });
});

test('a corner too small to take hold of counts as gone', () => {
  const saved = { x: 1590, y: 890, width: 900, height: 700 };
  expect(placeWindow(saved, [area])).not.toHaveProperty('x');
});

test('a first window fits a small display', () => {
  expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
});
