import { parseCredits } from './byline.ts';
import type { FieldSheet } from './field-sheet.ts';
import type { FlowItem } from './flow.ts';

/** Wires end their last paragraph with `(Reporting by …; Editing by …)`. */
const CLOSING =
  /\s*\(((?:additional |writing and )?(?:reporting|writing|editing|compiled|reportage|reporte)\s[^()]{3,400})\)\s*\.?$/iu;

/** Takes credits in brackets off the end of the last paragraph and puts them on the sheet. */
export function liftCredits(flow: readonly FlowItem[], sheet: FieldSheet): readonly FlowItem[] {
  const index = flow.findLastIndex((item) => 'block' in item);
  const item = flow[index];
  if (!item || !('block' in item) || item.block.type !== 'paragraph') return flow;
  const paragraph = item.block;
  const tail = paragraph.text.slice(-500);
  const match = CLOSING.exec(tail);
  const credits = match && parseCredits(match[1] ?? '');
  if (!match || !credits || paragraph.text.length === match[0].length) return flow;
  sheet.addCredits(credits);
  const end = paragraph.text.length - match[0].length;
  const marks = (paragraph.marks ?? []).filter((mark) => mark.end <= end);
  const { marks: _, ...bare } = paragraph;
  const rest = { ...bare, text: paragraph.text.slice(0, end), ...(marks.length > 0 ? { marks } : {}) };
  return flow.toSpliced(index, 1, { block: rest }, { removed: { text: match[0].trim(), reason: 'byline' } });
}
