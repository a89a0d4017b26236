import type { ReadingPosition } from '../../data/state.ts';
import type { TextPiece } from '../../data/text.ts';

/** The last piece that starts at or before `offset` of the article's text. */
export function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** The article offset of a reading position; null for a block without words, or one the article no longer has. */
export function offsetOfPosition(pieces: readonly TextPiece[], position: ReadingPosition): number | null {
  const inBlock = pieces.filter((piece) => piece.block === position.block);
  const [first, last] = [inBlock[0], inBlock.at(-1)];
  if (!first || !last) return null;
  return Math.min(first.start + position.offset, last.start + last.text.length);
}

/** The reading position of an article offset. */
export function positionOfOffset(pieces: readonly TextPiece[], offset: number): ReadingPosition {
  const piece = pieceAt(pieces, offset);
  if (!piece) return { block: 0, offset: 0 };
  const first = pieces.find((one) => one.block === piece.block) ?? piece;
  return { block: piece.block, offset: offset - first.start };
}

/** The smallest number in `[low, high)` for which `holds`, or `high`; once it holds, it holds for all that follow. */
export function firstThat(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
