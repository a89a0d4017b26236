import { describe, expect, it } from 'vitest';
import type { Block } from '../../../data/article.ts';
import { articleText, textPieces } from '../../../data/text.ts';
import { chunksOf, pageBlocks } from '../../../renderer/reading/page-parts.ts';

const long: Block[] = Array.from({ length: 200 }, (_, index) =>
  index % 9 === 0 ? { type: 'rule' } : { type: 'paragraph', text: 'The ferry ran aground in fog. '.repeat(9) },
);

describe('chunksOf', () => {
  const chunks = chunksOf(pageBlocks(long));

  it('keeps every block once and in order', () => {
    expect(chunks.flatMap((chunk) => chunk.blocks.map((block) => block.index))).toEqual(long.map((_, index) => index));
  });

  it('covers the whole text without a gap, so that every highlight is drawn by some chunk', () => {
    expect(chunks[0]?.start).toBe(0);
    expect(chunks.at(-1)?.end).toBe(articleText(long).length);
    chunks.slice(1).forEach((chunk, index) => expect(chunk.start).toBe(chunks[index]?.end));
  });

  it('divides a long article and leaves a short one whole', () => {
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunksOf(pageBlocks(long.slice(0, 5)))).toHaveLength(1);
    expect(chunksOf([])).toEqual([]);
  });
});

describe('pageBlocks', () => {
  it('gives each block its own pieces and what it follows', () => {
    const blocks = pageBlocks(long);
    expect(blocks.flatMap((block) => block.pieces)).toEqual(textPieces(long));
    expect(blocks[0]?.follows).toBeNull();
    expect(blocks[1]?.follows).toBe('rule');
    expect(blocks[2]?.follows).toBe('paragraph');
  });
});
