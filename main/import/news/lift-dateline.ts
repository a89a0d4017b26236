import type { Block, Mark } from '../../../data/article.ts';
import { parseDateline, type FoundDateline } from './dateline.ts';
import type { DatelineDay } from './dateline-day.ts';
import type { FieldSheet } from './field-sheet.ts';
import type { FlowItem } from './flow.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

export interface Lifted {
  readonly flow: readonly FlowItem[];
  readonly day?: { readonly day: DatelineDay; readonly text: string };
}

/** Paragraphs among which the dateline is looked for: a note to editors may stand before it. */
const MOST_PARAGRAPHS = 3;

/** Takes the dateline out of the paragraph it opens, where it is set apart when read, and puts it on the sheet. */
export function liftDateline(flow: readonly FlowItem[], sheet: FieldSheet): Lifted {
  let seen = 0;
  for (const [index, item] of flow.entries()) {
    if (!('block' in item) || item.block.type !== 'paragraph') continue;
    const paragraph = item.block;
    const found = parseDateline(paragraph.text);
    // Below the first paragraph only what nothing else could be.
    const isClear = found?.sure === 'certain' && (found.agency !== undefined || found.day !== undefined);
    if (found && paragraph.text.length - found.length >= 2 && (seen === 0 || isClear)) {
      const text = paragraph.text.slice(0, found.length).trim();
      offer(sheet, found, text);
      const rest = { block: cutStart(paragraph, found.length) };
      return {
        flow: flow.toSpliced(index, 1, { removed: { text, reason: 'dateline' } }, rest),
        ...(found.day ? { day: { day: found.day, text } } : {}),
      };
    }
    seen += 1;
    if (seen === MOST_PARAGRAPHS) break;
  }
  return { flow };
}

function cutStart(paragraph: Paragraph, length: number): Paragraph {
  const { marks, ...bare } = paragraph;
  const kept = shifted(marks ?? [], length);
  return { ...bare, text: paragraph.text.slice(length), ...(kept.length > 0 ? { marks: kept } : {}) };
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
