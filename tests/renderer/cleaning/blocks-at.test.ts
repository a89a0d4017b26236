import { expect, test } from 'vitest';
import type { Block } from '../../../data/article.ts';
import { blocksAt } from '../../../renderer/cleaning/blocks-at.ts';

const blocks: Block[] = [
  { type: 'paragraph', text: 'Fog.' },
  { type: 'rule' },
  { type: 'list', ordered: false, items: [{ text: 'Rain' }, { text: 'Hail' }] },
  { type: 'paragraph', text: 'Snow.' },
];

test('selected words name the blocks that have some of them, each once', () => {
  expect(blocksAt(blocks, { start: 1, end: 3 })).toEqual([0]);
  expect(blocksAt(blocks, { start: 2, end: 12 })).toEqual([0, 2]);
  expect(blocksAt(blocks, { start: 0, end: 20 })).toEqual([0, 2, 3]);
});

test('words that end where a block begins are not of that block', () => {
  expect(blocksAt(blocks, { start: 0, end: 5 })).toEqual([0]);
});

test('a caret names the block that it stands in, also at its very ends', () => {
  expect(blocksAt(blocks, { anchor: 0, focus: 0 })).toEqual([0]);
  expect(blocksAt(blocks, { anchor: 4, focus: 4 })).toEqual([0]);
  expect(blocksAt(blocks, { anchor: 5, focus: 5 })).toEqual([2]);
  expect(blocksAt(blocks, { anchor: 17, focus: 2 })).toEqual([0, 2, 3]);
});
