/** What is known of a scrolling list of equally high rows. Lengths in CSS pixels. */
export interface Scroller {
  readonly total: number;
  readonly rowHeight: number;
  readonly viewportHeight: number;
  readonly scrollTop: number;
}

export interface VisibleRows {
  /** Rows on screen, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Height of what scrolls. */
  readonly height: number;
  /** Where row 0 lies in it; `top + index * rowHeight` is the place of any row. */
  readonly top: number;
}

/**
 * Browsers lay out at most 2^25 px, in device pixels, so about 10 million CSS px are safe on any screen and zoom. A
 * longer list scrolls through that height proportionally.
 */
const LONGEST_PX = 8_000_000;

/** The height of what scrolls. */
export const listHeight = (total: number, rowHeight: number): number => Math.min(total * rowHeight, LONGEST_PX);

export function visibleRows({ total, rowHeight, viewportHeight, scrollTop }: Scroller): VisibleRows {
  const fullHeight = total * rowHeight;
  const height = listHeight(total, rowHeight);
  const offset = toFull(scrollTop, fullHeight, height, viewportHeight);
  const start = Math.min(Math.max(Math.floor(offset / rowHeight), 0), total);
  const end = Math.min(Math.ceil((offset + viewportHeight) / rowHeight), total);
  return { start, end: Math.max(start, end), height, top: scrollTop - offset };
}

/** The least scrolling that brings all of a row into view: the scroll position to take, unchanged if it is there. */
export function scrollToShow(index: number, scroller: Scroller): number {
  const { total, rowHeight, viewportHeight, scrollTop } = scroller;
  const fullHeight = total * rowHeight;
  const height = listHeight(total, rowHeight);
  const offset = toFull(scrollTop, fullHeight, height, viewportHeight);
  const rowTop = index * rowHeight;
  if (rowTop < offset) return toScroll(rowTop, fullHeight, height, viewportHeight);
  const rowBottom = rowTop + rowHeight;
  if (rowBottom > offset + viewportHeight) {
    return toScroll(rowBottom - viewportHeight, fullHeight, height, viewportHeight);
  }
  return scrollTop;
}

/** The scroll position at which a row is the first on screen, as far as there are rows enough below it. */
export const scrollToTop = (index: number, scroller: Omit<Scroller, 'scrollTop'>): number =>
  scrollToShow(index, { ...scroller, scrollTop: listHeight(scroller.total, scroller.rowHeight) });

function toFull(scrollTop: number, fullHeight: number, height: number, viewportHeight: number): number {
  if (fullHeight <= height) return scrollTop;
  return (scrollTop * (fullHeight - viewportHeight)) / (height - viewportHeight);
}

function toScroll(offset: number, fullHeight: number, height: number, viewportHeight: number): number {
  if (fullHeight <= height) return offset;
  return (offset * (height - viewportHeight)) / (fullHeight - viewportHeight);
}
