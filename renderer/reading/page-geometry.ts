import type { ReadingPosition } from '../../data/state.ts';
import type { TextPiece } from '../../data/text.ts';
import { firstThat, offsetOfPosition, pieceAt, positionOfOffset } from './text-places.ts';
import { pointInPiece, type TreePoint } from './text-tree.ts';

/** The page as it stands in the window: its body, the text in it, and what scrolls it. */
export interface Page {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly pieces: readonly TextPiece[];
}

/** Lines this far below the scroller's top are the first to be read, in CSS pixels. */
const TOP_MARGIN_PX = 16;

/** The place in the DOM of an article offset. */
export function domPoint({ body, pieces }: Page, offset: number, side: 'start' | 'end'): TreePoint | null {
  const piece = pieceAt(pieces, offset);
  const element = piece && body.querySelector<HTMLElement>(`[data-piece-start="${piece.start}"]`);
  return element ? pointInPiece(element, Math.min(offset - piece.start, piece.text.length), side) : null;
}

/** The DOM range of `[start, end)` of the article's text. */
export function domRange(page: Page, start: number, end: number): Range | null {
  const from = domPoint(page, start, 'start');
  const to = domPoint(page, end, start === end ? 'start' : 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node as Node, from.offset);
  range.setEnd(to.node as Node, to.offset);
  return range;
}

/** Where the caret before an article offset stands, relative to the window. */
export function caretRect(page: Page, offset: number): DOMRect | null {
  const piece = pieceAt(page.pieces, offset);
  if (!piece) return null;
  const isAtEnd = offset >= piece.start + piece.text.length;
  const [from, to] = isAtEnd && piece.text !== '' ? [offset - 1, offset] : [offset, offset + 1];
  const rects = domRange(page, from, to)?.getClientRects();
  const rect = isAtEnd ? rects?.[rects.length - 1] : rects?.[0];
  if (!rect) return null;
  const isRightToLeft = directionAt(page, offset) === 'rtl';
  return new DOMRect(isAtEnd === isRightToLeft ? rect.left : rect.right, rect.top, 0, rect.height);
}

export function directionAt(page: Page, offset: number): 'ltr' | 'rtl' {
  const node = domPoint(page, offset, 'start')?.node as Node | undefined;
  const element = node?.parentElement ?? page.body;
  return getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The first line to be read, as a position that holds for any font and width. */
export function positionOnScreen(page: Page): ReadingPosition {
  const top = page.scroller.getBoundingClientRect().top + TOP_MARGIN_PX + 1;
  const block = firstBelow(blocksNear(page.body, top), top);
  if (!block) return { block: 0, offset: 0 };
  const index = Number(block.dataset['block']);
  const piece = firstBelow([...block.querySelectorAll<HTMLElement>('[data-piece-start]')], top);
  if (!piece || piece.getBoundingClientRect().top >= top) return { block: index, offset: 0 };
  return positionOfOffset(page.pieces, lineStartBelow(page, Number(piece.dataset['pieceStart']), top));
}

/** The article offset of the first line to be read; 0 before the page is drawn. */
export const offsetAtTop = (page: Page | null): number =>
  page === null ? 0 : (offsetOfPosition(page.pieces, positionOnScreen(page)) ?? 0);

/** Scrolls so that a position's line is the first to be read. Returns by how many CSS pixels it had to. */
export function showPosition(page: Page, position: ReadingPosition): number {
  const before = page.scroller.scrollTop;
  if (position.block === 0 && position.offset === 0) {
    page.scroller.scrollTop = 0;
    return before;
  }
  const block = page.body.querySelector(`[data-block="${position.block}"]`);
  const offset = position.offset === 0 ? null : offsetOfPosition(page.pieces, position);
  const rect = (offset === null ? null : caretRect(page, offset)) ?? block?.getBoundingClientRect();
  if (!rect) return 0;
  page.scroller.scrollTop += rect.top - page.scroller.getBoundingClientRect().top - TOP_MARGIN_PX;
  return Math.abs(page.scroller.scrollTop - before);
}

function blocksNear(body: HTMLElement, top: number): readonly HTMLElement[] {
  const chunk = firstBelow([...body.querySelectorAll<HTMLElement>('[data-chunk]')], top);
  return chunk ? [...chunk.querySelectorAll<HTMLElement>('[data-block]')] : [];
}

function firstBelow(elements: readonly HTMLElement[], top: number): HTMLElement | undefined {
  return elements[firstThat(0, elements.length, (at) => (elements[at]?.getBoundingClientRect().bottom ?? 0) > top)];
}

/** Offset of the first unit of the first line in a piece that reaches below `top`. */
function lineStartBelow(page: Page, pieceStart: number, top: number): number {
  const length = pieceAt(page.pieces, pieceStart)?.text.length ?? 0;
  const isBelow = (offset: number) => (domRange(page, offset, offset + 1)?.getBoundingClientRect().top ?? 0) >= top - 1;
  return firstThat(pieceStart, pieceStart + length, isBelow);
}
