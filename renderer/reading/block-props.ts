import type { Block } from '../../data/article.ts';
import type { TextPiece } from '../../data/text.ts';
import type { DrawnHighlight } from './highlights.ts';
import type { RunIn } from './run-in.ts';

/** What is drawn over the text of a stretch of the page. */
export interface Drawing {
  readonly highlights: readonly DrawnHighlight[];
  /** The highlight whose note the reader is at. */
  readonly selectedId: string | null;
}

export interface BlockProps<B extends Block> {
  readonly block: B;
  readonly index: number;
  readonly pieces: readonly TextPiece[];
  /** Type of the block before it. */
  readonly follows: Block['type'] | null;
  /** Of a heading, in the page's outline: 2 to 6. */
  readonly level: number;
  readonly runIn: RunIn | null;
  readonly drawing: Drawing;
}

/** The props of one type of block. */
export type PropsOf<Type extends Block['type']> = BlockProps<Extract<Block, { type: Type }>>;
