import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../data/article.ts';
import { articleText, textPieces } from '../../../data/text.ts';
import { firstThat, offsetOfPosition, pieceAt, positionOfOffset } from '../../../renderer/reading/text-places.ts';

const words = fc.string({ minLength: 1, maxLength: 12 });
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text): Block => ({ type: 'paragraph', text })),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((texts): Block => ({ type: 'list', ordered: false, items: texts.map((text) => ({ text })) })),
  fc.constant<Block>({ type: 'rule' }),
);
const article = fc.array(block, { minLength: 1, maxLength: 8 }).filter((blocks) => articleText(blocks) !== '');

describe('a reading position', () => {
  it('leads back to the offset it was made from', () => {
    fc.assert(
      fc.property(article, fc.nat(), (blocks, some) => {
        const pieces = textPieces(blocks);
        const offset = some % articleText(blocks).length;
        expect(offsetOfPosition(pieces, positionOfOffset(pieces, offset))).toBe(offset);
      }),
    );
  });

  it('beyond its block is the end of the block', () => {
    const pieces = textPieces([
      { type: 'paragraph', text: 'Ferry' },
      { type: 'paragraph', text: 'Pier' },
    ]);
    expect(offsetOfPosition(pieces, { block: 0, offset: 99 })).toBe(5);
  });

  it('in a block without words, or in one that is gone, is none', () => {
    const pieces = textPieces([{ type: 'rule' }]);
    expect(offsetOfPosition(pieces, { block: 0, offset: 0 })).toBeNull();
    expect(offsetOfPosition(pieces, { block: 7, offset: 0 })).toBeNull();
  });
});

describe('pieceAt', () => {
  it('finds what a look at every piece finds', () => {
    fc.assert(
      fc.property(article, fc.nat(200), (blocks, offset) => {
        const pieces = textPieces(blocks);
        expect(pieceAt(pieces, offset)).toBe(pieces.findLast((piece) => piece.start <= offset));
      }),
    );
  });
});

describe('firstThat', () => {
  it('finds where a property begins to hold, or the end', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (length, from) => {
        expect(firstThat(0, length, (value) => value >= from)).toBe(Math.min(from, length));
      }),
    );
  });
});
