import type { Rectangle } from 'electron';
import { z } from 'zod';

/** How a window stood when it was last closed; bounds in device-independent pixels, as they are when not maximized. */
export const WindowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

export const smallestWindow = { width: 480, height: 400 } as const;
const usualWindow = { width: 1280, height: 860 } as const;
/** So much of a window must be on a display for the reader to get hold of it. */
const grip = { width: 160, height: 80 } as const;

/** Where to open a window. Without `x` and `y` the system places it. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The saved bounds, moved and shrunk into the display that shows most of them. When no display shows enough, for it
 * was unplugged, the usual size on the first display.
 */
export function placeWindow(saved: Rectangle | undefined, workAreas: readonly Rectangle[]): WindowPlace {
  const home = saved && mostVisibleOn(saved, workAreas);
  if (!saved || !home) return sizeWithin(usualWindow, workAreas[0]);
  const size = sizeWithin(saved, home);
  return {
    x: within(saved.x, home.x, home.x + home.width - size.width),
    y: within(saved.y, home.y, home.y + home.height - size.height),
    ...size,
  };
}

function mostVisibleOn(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle | undefined {
  const shown = workAreas
    .map((area) => ({ area, ...overlap(bounds, area) }))
    .filter(({ width, height }) => width >= grip.width && height >= grip.height);
  return shown.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]?.area;
}

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  const length = (start: number, size: number, otherStart: number, otherSize: number) =>
    Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart);
  return { width: length(a.x, a.width, b.x, b.width), height: length(a.y, a.height, b.y, b.height) };
}

function sizeWithin(size: { width: number; height: number }, area: Rectangle | undefined) {
  return {
    width: Math.max(Math.min(size.width, area?.width ?? size.width), smallestWindow.width),
    height: Math.max(Math.min(size.height, area?.height ?? size.height), smallestWindow.height),
  };
}

/** A window larger than its display starts at the display's own corner, so that its title bar can be reached. */
function within(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, highest));
}
