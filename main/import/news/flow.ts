import type { Block, RemovedSpan } from '../../../data/article.ts';

/** What a reader makes of a source, in its order: blocks to show, and text that cleaning takes out. */
export type FlowItem =
  { readonly block: Block } | { readonly removed: { readonly text: string; readonly reason: RemovedSpan['reason'] } };

/** The article's blocks, with every removed text placed before the block it stood in front of. */
export function settle(flow: readonly FlowItem[]): { blocks: Block[]; removed: RemovedSpan[] } {
  const blocks: Block[] = [];
  const removed: RemovedSpan[] = [];
  for (const item of flow) {
    if ('block' in item) blocks.push(item.block);
    else removed.push({ text: item.removed.text, before: blocks.length, reason: item.removed.reason });
  }
  return { blocks, removed };
}
