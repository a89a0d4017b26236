import type { Block } from '../../data/article.ts';
import { textPieces } from '../../data/text.ts';

type Selected =
  | { readonly start: number; readonly end: number }
  /** A caret, whose two ends may stand in either order. */
  | { readonly anchor: number; readonly focus: number };

/** Indexes of the blocks that have some of the selected words, or the caret. */
export function blocksAt(blocks: readonly Block[], selected: Selected): number[] {
  const ends = 'start' in selected ? [selected.start, selected.end] : [selected.anchor, selected.focus];
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const isAt = (from: number, to: number) => (start === end ? from <= start && start <= to : from < end && start < to);
  return [
    ...new Set(
      textPieces(blocks)
        .filter((piece) => isAt(piece.start, piece.start + piece.text.length))
        .map(({ block }) => block),
    ),
  ];
}
