import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../renderer/reading/toolbar-place.ts';

const size = { width: 200, height: 40 };
const visible = { top: 0, bottom: 600, left: 0, right: 500 };
const line = (top: number, left = 100, right = 300) => ({ top, bottom: top + 20, left, right });

describe('placeBeside', () => {
  it('stands above the first line where there is room', () => {
    const place = placeBeside([line(300), line(330)], size, visible);
    expect(place && place.top + size.height).toBeLessThanOrEqual(300);
  });

  it('stands below the last line when the first is at the top', () => {
    expect(placeBeside([line(10), line(40)], size, visible)?.top).toBeGreaterThanOrEqual(60);
  });

  it('stays visible when the selection is taller than what is', () => {
    const place = placeBeside([line(-500), line(900)], size, visible);
    expect(place?.top).toBeGreaterThanOrEqual(0);
    expect(place?.top).toBeLessThanOrEqual(600 - size.height);
  });

  it.each([
    [0, 10],
    [490, 500],
  ])('does not leave the page sideways for a line from %i to %i', (left, right) => {
    const place = placeBeside([line(300, left, right)], size, visible);
    expect(place?.left).toBeGreaterThanOrEqual(0);
    expect(place?.left).toBeLessThanOrEqual(300);
  });

  it('has no place where nothing is drawn', () => {
    expect(placeBeside([], size, visible)).toBeNull();
  });
});
