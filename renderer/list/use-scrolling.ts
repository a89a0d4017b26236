import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type VisibleRows, visibleRows } from './visible-rows.ts';

const NONE: VisibleRows = { start: 0, end: 0, height: 0, top: 0 };

const isSame = (a: VisibleRows, b: VisibleRows) =>
  a.start === b.start && a.end === b.end && a.height === b.height && a.top === b.top;

/** The rows that a scrolling element shows, kept up with its scrolling and its size. `rowHeight` in CSS pixels. */
export function useScrolling(element: RefObject<HTMLElement | null>, total: number, rowHeight: number): VisibleRows {
  const [shown, setShown] = useState(NONE);

  const measure = useCallback(() => {
    const { current } = element;
    if (!current) return;
    const { scrollTop, clientHeight: viewportHeight } = current;
    const next = visibleRows({ total, rowHeight, viewportHeight, scrollTop });
    setShown((before) => (isSame(before, next) ? before : next));
  }, [element, total, rowHeight]);

  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    // Drawn within the frame that scrolls or resizes, so that no empty rows flash by.
    const measureNow = () => flushSync(measure);
    const resized = new ResizeObserver(measureNow);
    resized.observe(current);
    current.addEventListener('scroll', measureNow, { passive: true });
    return () => {
      resized.disconnect();
      current.removeEventListener('scroll', measureNow);
    };
  }, [element, measure]);

  return shown;
}
