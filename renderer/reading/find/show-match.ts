import type { Match } from '../../../data/query/matches-in.ts';
import type { Page } from '../page-geometry.ts';
import { matchRange } from './match-range.ts';

/** A page that is laid out as it scrolls needs a few frames until a match stands where it was scrolled to. */
const SETTLING_FRAMES = 8;
/** Room that is left around a match, of which the bar covers some, in CSS pixels. */
const MARGIN_PX = 72;

let frame = 0;

/** Brings a match on screen, a third down from the top, unless it is on screen already. */
export function showMatch(page: Page, match: Match): void {
  cancelAnimationFrame(frame);
  settle(page, match, SETTLING_FRAMES);
}

function settle(page: Page, match: Match, framesLeft: number): void {
  const range = matchRange(page, match);
  if (!range) return;
  const isMoved = bringIn(page.scroller, range);
  if (isMoved && framesLeft > 0) frame = requestAnimationFrame(() => settle(page, match, framesLeft - 1));
}

function bringIn(scroller: HTMLElement, range: Range): boolean {
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  scrollSideways(scroller, range);
  if (top >= box.top + MARGIN_PX && bottom <= box.bottom - MARGIN_PX) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop += top - box.top - box.height / 3;
  return Math.abs(scroller.scrollTop - before) >= 1;
}

/** Wide tables and code scroll within the page. */
function scrollSideways(scroller: HTMLElement, range: Range): void {
  for (let at = range.startContainer.parentElement; at && at !== scroller; at = at.parentElement) {
    if (at.scrollWidth <= at.clientWidth || !/auto|scroll/u.test(getComputedStyle(at).overflowX)) continue;
    const [rect, box] = [range.getBoundingClientRect(), at.getBoundingClientRect()];
    if (rect.left < box.left) at.scrollLeft += rect.left - box.left - box.width / 3;
    else if (rect.right > box.right) at.scrollLeft += rect.right - box.right + box.width / 3;
  }
}
