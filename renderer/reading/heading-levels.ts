import type { Block } from '../../data/article.ts';

/**
 * The level (2 to 6) at which each block that is a heading stands in the page's outline, below the headline's 1. The
 * source's own levels only say which heading lies within which: none is skipped on the page.
 */
export function headingLevels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let open: number[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== 'heading') return;
    open = [...open.filter((level) => level < block.level), block.level];
    levels.set(index, Math.min(6, open.length + 1));
  });
  return levels;
}
