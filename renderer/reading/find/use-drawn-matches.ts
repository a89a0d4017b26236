import { useEffect } from 'react';
import type { Match } from '../../../data/query/matches-in.ts';
import { domRange, type Page } from '../page-geometry.ts';
import { matchRange } from './match-range.ts';
import { matchesWithin } from './match-order.ts';

/** Names of the highlights in `find.module.css`. */
const FOUND = 'found';
const FOUND_CURRENT = 'found-current';

/** More on one screen than anyone can tell apart: a letter in a page-long paragraph. */
const MOST_RANGES = 2_000;
/** How far beyond the screen matches are marked, so that scrolling brings marked text. */
const MARGIN = '60% 0px';

/**
 * Marks the matches on and near the screen with the CSS Custom Highlight API, which touches no element: React keeps the
 * page, and the reader's own highlights stay as they are.
 */
export function useDrawnMatches(page: () => Page | null, matches: readonly Match[], current: Match | undefined): void {
  useEffect(() => {
    const shown = page();
    if (!shown || matches.length === 0) return;
    return drawMatches(shown, matches, current);
  }, [page, matches, current]);
}

function drawMatches(page: Page, matches: readonly Match[], current: Match | undefined): () => void {
  const near = new Set<HTMLElement>();
  const draw = () => {
    mark(FOUND, [...headRanges(page, matches), ...rangesIn(page, near, matches)], 0);
    const range = current && matchRange(page, current);
    mark(FOUND_CURRENT, range ? [range] : [], 1);
  };
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target as HTMLElement);
        else near.delete(target as HTMLElement);
      }
      draw();
    },
    { root: page.scroller, rootMargin: MARGIN },
  );
  const watch = () => page.body.querySelectorAll('[data-chunk]').forEach((chunk) => sight.observe(chunk));
  // New elements have new text nodes, and ranges over the old ones mark nothing any more.
  const changes = new MutationObserver(() => {
    watch();
    draw();
  });
  watch();
  changes.observe(page.body, { childList: true, subtree: true, characterData: true });
  return () => {
    sight.disconnect();
    changes.disconnect();
    CSS.highlights.delete(FOUND);
    CSS.highlights.delete(FOUND_CURRENT);
  };
}

function mark(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** Title and standfirst are short: all of their matches. */
const headRanges = (page: Page, matches: readonly Match[]): readonly Range[] =>
  matchesWithin(matches, Number.NEGATIVE_INFINITY, 0).flatMap((match) => matchRange(page, match) ?? []);

function rangesIn(page: Page, chunks: ReadonlySet<HTMLElement>, matches: readonly Match[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const chunk of chunks) {
    const within = matchesWithin(matches, Number(chunk.dataset['start']), Number(chunk.dataset['end']));
    for (const match of within.slice(0, MOST_RANGES - ranges.length)) {
      const range = domRange({ ...page, body: chunk }, ...match) ?? domRange(page, ...match);
      if (range) ranges.push(range);
    }
  }
  return ranges;
}
