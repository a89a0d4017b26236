import type { Block } from '../../../../data/article.ts';
import { joinRich } from '../../markdown/inline.ts';
import { textRuns } from './text-runs.ts';

type List = Extract<Block, { type: 'list' }>;
type ListItem = List['items'][number];

/** Longer than this, an item with an image is a section of an article. */
const LONGEST_ITEM = 160;

/** A list, given the blocks of each item, as one block; undefined where its items are sections of an article, as in listicles and live blogs. */
export function listOf(
  items: readonly (readonly Block[])[],
  isOrdered: boolean,
  start: number,
): readonly Block[] | undefined {
  if (items.some((blocks) => isSection(blocks))) return undefined;
  const written = items.flatMap((blocks) => itemsOf(blocks, isOrdered));
  const figures = items.flatMap((blocks) => blocks.filter(({ type }) => type === 'figure'));
  if (written.length === 0) return figures;
  const from = isOrdered && start !== 1 ? { start } : {};
  return [{ type: 'list', ordered: isOrdered, ...from, items: written }, ...figures];
}

function isSection(blocks: readonly Block[]): boolean {
  const texts = blocks.filter(({ type }) => type === 'paragraph');
  const length = texts.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
  return (
    texts.length > 3 ||
    blocks.some(({ type }) => type === 'table' || type === 'quote' || type === 'code') ||
    blocks.some(({ type }) => (type === 'heading' || type === 'figure') && length > LONGEST_ITEM)
  );
}

/** An item's own text, and below it the items of lists inside. */
function itemsOf(blocks: readonly Block[], isOrdered: boolean): readonly ListItem[] {
  const own = joinRich(blocks.filter(({ type }) => type !== 'list').flatMap(textRuns));
  const nested = blocks.filter((block) => block.type === 'list').flatMap((list) => deeper(list, isOrdered));
  return own.text === '' ? nested : [own, ...nested];
}

function deeper(list: List, isOrdered: boolean): readonly ListItem[] {
  return list.items.map((item) => {
    const { ordered = list.ordered, ...rest } = item;
    const order = ordered === isOrdered ? {} : { ordered };
    return { ...rest, depth: (item.depth ?? 0) + 1, ...order };
  });
}
