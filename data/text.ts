import type { Block } from './article.ts';

/**
 * The one linear text of an article that search, speech, print, diff and annotation positions share: every piece of
 * text in reading order, joined by newlines.
 */

/** Where a piece of text sits: which block, and which part of it (list item, quote paragraph, table cell, caption…). */
export interface TextPiece {
  readonly block: number;
  /** Index among the pieces of its block, in reading order. */
  readonly part: number;
  readonly text: string;
  /** UTF-16 offset of the piece's first unit in the article's text. */
  readonly start: number;
}

/** The texts of one block in reading order; a block without words (a rule, an uncaptioned figure) has none. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return [block.text];
    case 'list':
      return block.items.map((item) => item.text);
    case 'quote':
      return [...block.paragraphs.map((paragraph) => paragraph.text), ...(block.cite ? [block.cite.text] : [])];
    case 'figure':
      return block.caption ? [block.caption.text] : [];
    case 'table':
      return [
        ...(block.caption ? [block.caption.text] : []),
        ...block.rows.flatMap((row) => row.map((cell) => cell.text)),
      ];
    case 'rule':
      return [];
  }
}

/** All pieces of text of an article with their offsets in `articleText`. */
export function textPieces(blocks: readonly Block[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  blocks.forEach((block, index) => {
    blockTexts(block).forEach((text, part) => {
      pieces.push({ block: index, part, text, start });
      start += text.length + 1;
    });
  });
  return pieces;
}

/** The article's linear text. */
export function articleText(blocks: readonly Block[]): string {
  return blocks.flatMap(blockTexts).join('\n');
}
