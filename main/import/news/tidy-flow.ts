import type { Block, RemovedSpan } from '../../../data/article.ts';
import type { DateContext } from './dates.ts';
import type { FieldSheet } from './field-sheet.ts';
import type { FlowItem } from './flow.ts';
import { readFootLine } from './foot-line.ts';
import { furnitureReason, isWeakFurniture } from './furniture.ts';
import { readHeadLine } from './head-line.ts';

/** Blocks at the top that may be byline, date and the like. */
const MOST_HEAD_BLOCKS = 8;

/** Takes lines that are no text out of blocks whose source had markup: above, below and between the article's own. */
export function tidyFlow(flow: readonly FlowItem[], sheet: FieldSheet, context: DateContext): readonly FlowItem[] {
  const headEnd = endOfHead(flow, sheet, context);
  const head = flow.slice(0, headEnd.end).map((item, index) => takenOut(item, headEnd.reasons.get(index)));
  const rest = flow.slice(headEnd.end);
  const foot = startOfFoot(rest, sheet, context);
  const within = rest.slice(0, foot.start).map((item) => takenOut(item, reasonWithin(item)));
  const tail = rest.slice(foot.start).map((item, index) => takenOut(item, foot.reasons.get(foot.start + index)));
  return [...head, ...within, ...tail];
}

type Reasons = ReadonlyMap<number, RemovedSpan['reason']>;

function endOfHead(
  flow: readonly FlowItem[],
  sheet: FieldSheet,
  context: DateContext,
): { end: number; reasons: Reasons } {
  const reasons = new Map<number, RemovedSpan['reason']>();
  let end = 0;
  for (const [index, item] of flow.slice(0, MOST_HEAD_BLOCKS).entries()) {
    const text = plainText(item);
    if (text === undefined && !isPassable(item)) break;
    const reason = text === undefined ? undefined : readHeadLine(text, sheet, context, true);
    if (text !== undefined && !reason) break;
    if (reason) reasons.set(index, reason);
    end = index + 1;
  }
  return { end, reasons };
}

/** Figures and what is taken out already may stand between the lines above a text. */
const isPassable = (item: FlowItem): boolean => !('block' in item) || item.block.type === 'figure';

function startOfFoot(
  flow: readonly FlowItem[],
  sheet: FieldSheet,
  context: DateContext,
): { start: number; reasons: Reasons } {
  const reasons = new Map<number, RemovedSpan['reason']>();
  let start = flow.length;
  for (let index = flow.length - 1; index >= 0; index -= 1) {
    const item = flow[index];
    const text = item && plainText(item);
    if (text === undefined) {
      if (item && 'block' in item && item.block.type !== 'rule') break;
      continue;
    }
    const reason = readFootLine(text, sheet, context);
    if (!reason) break;
    reasons.set(index, reason);
    start = index;
  }
  return { start, reasons };
}

function reasonWithin(item: FlowItem): RemovedSpan['reason'] | undefined {
  const text = plainText(item);
  return text === undefined || isWeakFurniture(text) ? undefined : furnitureReason(text);
}

function takenOut(item: FlowItem, reason: RemovedSpan['reason'] | undefined): FlowItem {
  const text = plainText(item);
  return reason === undefined || text === undefined ? item : { removed: { text, reason } };
}

function plainText(item: FlowItem): string | undefined {
  return 'block' in item && isPlain(item.block) ? item.block.text : undefined;
}

const isPlain = (block: Block) => block.type === 'paragraph' || block.type === 'heading';
