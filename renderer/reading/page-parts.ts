import type { Block } from '../../data/article.ts';
import { type TextPiece, textPieces } from '../../data/text.ts';
import { headingLevels } from './heading-levels.ts';

/** A block with its pieces of text and what the page must know of its surroundings to set it. */
export interface PageBlock {
  readonly block: Block;
  readonly index: number;
  readonly pieces: readonly TextPiece[];
  readonly follows: Block['type'] | null;
  /** Of a heading, in the page's outline. */
  readonly level: number;
}

/** Neighbouring blocks that are laid out together, or not at all while they are far off the screen. */
export interface Chunk {
  readonly blocks: readonly PageBlock[];
  /** Offsets of `articleText`. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 units of text and number of blocks, from which its height is guessed before it is laid out. */
  readonly length: number;
}

const CHUNK_UNITS = 3_000;

/** An article's blocks with their pieces. */
export function pageBlocks(blocks: readonly Block[]): readonly PageBlock[] {
  const pieces: TextPiece[][] = blocks.map(() => []);
  for (const piece of textPieces(blocks)) pieces[piece.block]?.push(piece);
  const levels = headingLevels(blocks);
  return blocks.map((block, index) => ({
    block,
    index,
    pieces: pieces[index] ?? [],
    follows: blocks[index - 1]?.type ?? null,
    level: levels.get(index) ?? 2,
  }));
}

/** Blocks in chunks of about a few screens each, in order; `start` and `end` leave no gap between chunks. */
export function chunksOf(blocks: readonly PageBlock[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: PageBlock[] = [];
  let length = 0;
  let start = 0;
  let end = 0;
  for (const block of blocks) {
    open.push(block);
    for (const piece of block.pieces) {
      length += piece.text.length;
      end = piece.start + piece.text.length;
    }
    if (length >= CHUNK_UNITS) {
      chunks.push({ blocks: open, start, end, length });
      [open, length, start] = [[], 0, end];
    }
  }
  if (open.length > 0) chunks.push({ blocks: open, start, end, length });
  return chunks;
}
