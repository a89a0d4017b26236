import type { Mark } from '../../../data/article.ts';
import { parseDateline, type FoundDateline } from './dateline.ts';
import type { DatelineDay } from './dateline-day.ts';
import type { FieldSheet } from './field-sheet.ts';
import type { FlowItem } from './flow.ts';

export interface Lifted {
  readonly flow: readonly FlowItem[];
  readonly day?: { readonly day: DatelineDay; readonly text: string };
}

/** Takes the dateline out of the first paragraph, where it is set apart when read, and puts it on the sheet. */
export function liftDateline(flow: readonly FlowItem[], sheet: FieldSheet): Lifted {
  const index = flow.findIndex((item) => 'block' in item && item.block.type === 'paragraph');
  const item = flow[index];
  if (!item || !('block' in item) || item.block.type !== 'paragraph') return { flow };
  const paragraph = item.block;
  const found = parseDateline(paragraph.text);
  if (!found || paragraph.text.length - found.length < 2) return { flow };
  const text = paragraph.text.slice(0, found.length).trim();
  offer(sheet, found, text);
  const { marks, ...bare } = paragraph;
  const kept = shifted(marks ?? [], found.length);
  const rest = { ...bare, text: paragraph.text.slice(found.length), ...(kept.length > 0 ? { marks: kept } : {}) };
  return {
    flow: flow.toSpliced(index, 1, { removed: { text, reason: 'dateline' } }, { block: rest }),
    ...(found.day ? { day: { day: found.day, text } } : {}),
  };
}

function offer(sheet: FieldSheet, found: FoundDateline, text: string): void {
  if (found.dateline) sheet.offer('dateline', found.dateline, 'text', found.sure, text);
  if (found.reporters) sheet.offer('byline', [...found.reporters], 'text', 'likely', text);
  if (found.agency !== undefined) sheet.offer('agency', found.agency, 'text', found.sure, text);
}

/** Marks of the text that is left, `by` units further left. */
function shifted(marks: readonly Mark[], by: number): Mark[] {
  return marks
    .filter(({ end }) => end > by)
    .map((mark) => Object.assign({}, mark, { start: Math.max(0, mark.start - by), end: mark.end - by }));
}
