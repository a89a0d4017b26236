import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import type { FlowItem } from '../news/flow.ts';
import { findFurniture } from './foot.ts';
import { gatherLists, groupLines, type Unit } from './groups.ts';
import { detectLayout, type Layout } from './paragraphs.ts';
import { blocksOf } from './structure.ts';
import { markSubheadings } from './subheadings.ts';

/** Makes blocks of the lines of a text without its head: paragraphs, lists and subheadings, with what is no text taken out. */
export function readTextBody(lines: readonly string[], sheet: FieldSheet, context: DateContext): readonly FlowItem[] {
  const layout = detectLayout(groupsOf(groupLines(lines, new Map())));
  const reasons = findFurniture(lines, layout.width !== undefined, sheet, context);
  const flow = gatherLists(groupLines(lines, reasons)).flatMap((unit) => itemsOf(unit, layout));
  const headed = markSubheadings(flow.flatMap((item) => ('block' in item ? [item.block] : [])))[Symbol.iterator]();
  return flow.map((item) => ('block' in item ? { block: headed.next().value ?? item.block } : item));
}

const itemsOf = (unit: Unit, layout: Layout): readonly FlowItem[] =>
  'removed' in unit ? [unit] : blocksOf(unit.lines, layout).map((block) => ({ block }));

const groupsOf = (units: readonly Unit[]) => units.flatMap((unit) => ('lines' in unit ? [unit.lines] : []));
