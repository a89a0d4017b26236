import type { Match } from '../../../data/query/matches-in.ts';
import { domRange, offsetAtTop, type Page } from '../page-geometry.ts';

/** Where a match stands on the page: in its text, or in title or standfirst above it. */
export function matchRange(page: Page, [start, end]: Match): Range | null {
  return start < 0 ? headRange(page, start, end) : domRange(page, start, end);
}

/** The elements of title and standfirst. */
export const headElements = ({ scroller }: Page): readonly HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>('[data-head]'),
];

function headRange(page: Page, start: number, end: number): Range | null {
  const element = headElements(page).find(
    ({ dataset }) => start >= Number(dataset['start']) && end <= Number(dataset['end']),
  );
  const text = element?.firstChild;
  if (!element || !text) return null;
  const range = document.createRange();
  const from = Number(element.dataset['start']);
  range.setStart(text, start - from);
  range.setEnd(text, end - from);
  return range;
}

/** Offset of what stands at the top of the window, title and standfirst among it. */
export function offsetInSight(page: Page | null): number {
  if (page === null) return 0;
  const { top } = page.scroller.getBoundingClientRect();
  const head = headElements(page).find((element) => element.getBoundingClientRect().bottom > top);
  return head ? Number(head.dataset['start']) : offsetAtTop(page);
}
