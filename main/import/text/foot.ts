import type { RemovedSpan } from '../../../data/article.ts';
import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { furnitureReason, isWeakFurniture, opensComments, opensRelated } from '../news/furniture.ts';
import { readFootLine } from '../news/foot-line.ts';
import { columns, endsSentence, isBlank } from './lines.ts';

type Reasons = Map<number, RemovedSpan['reason']>;

/** Lines of a text, from `start` on, that are no part of it, with the reason each is taken out for. */
export function findFurniture(
  lines: readonly string[],
  isWrapped: boolean,
  sheet: FieldSheet,
  context: DateContext,
): ReadonlyMap<number, RemovedSpan['reason']> {
  const reasons: Reasons = new Map();
  const end = markComments(lines, reasons);
  const footStart = markFoot(lines, end, reasons, sheet, context);
  markWithin(lines, footStart, isWrapped, reasons);
  return reasons;
}

/** At most this share of a text is taken for readers' comments under it. */
const LARGEST_COMMENT_SHARE = 0.4;

/** Takes out everything from a comment form on; gives the line it begins at. */
function markComments(lines: readonly string[], reasons: Reasons): number {
  const start = lines.findIndex((line) => line.length < 80 && opensComments(line));
  if (start < 0) return lines.length;
  const size = (part: readonly string[]) => part.reduce((sum, line) => sum + line.length, 0);
  if (size(lines.slice(start)) > size(lines) * LARGEST_COMMENT_SHARE) return lines.length;
  for (let index = start; index < lines.length; index += 1) reasons.set(index, 'comment-prompt');
  return start;
}

/** Goes up from the end as long as lines are credits, fields or furniture; gives the line after the text's last. */
function markFoot(
  lines: readonly string[],
  end: number,
  reasons: Reasons,
  sheet: FieldSheet,
  context: DateContext,
): number {
  let index = end - 1;
  for (; index >= 0; index -= 1) {
    const line = lines[index]?.trim() ?? '';
    if (line === '') continue;
    const reason = readFootLine(line, sheet, context);
    if (!reason) break;
    reasons.set(index, reason);
  }
  return markRelatedTail(lines, index + 1, reasons);
}

/** Titles of other articles at the very end, under a line such as `Related stories`. */
function markRelatedTail(lines: readonly string[], end: number, reasons: Reasons): number {
  for (let index = end - 1; index > Math.max(0, end - 30); index -= 1) {
    const line = lines[index]?.trim() ?? '';
    if (line === '') continue;
    if (line.length < 60 && opensRelated(line)) {
      for (let tail = index; tail < end; tail += 1) if (!reasons.has(tail)) reasons.set(tail, 'related');
      return index;
    }
    if (columns(line) > 140 || endsSentence(line)) return end;
  }
  return end;
}

/** Furniture between paragraphs: lines that stand alone and could be nothing else. */
function markWithin(lines: readonly string[], end: number, isWrapped: boolean, reasons: Reasons): void {
  for (let index = 0; index < end; index += 1) {
    const line = lines[index] ?? '';
    if (line.length > 320 || isBlank(line) || reasons.has(index)) continue;
    const isHeadOfList = line.length < 60 && opensRelated(line) && isTitleOfOther(lines[index + 1] ?? '');
    if (!isHeadOfList && (isWeakFurniture(line) || (isWrapped && !standsAlone(lines, index)))) continue;
    const reason = furnitureReason(line);
    if (!reason) continue;
    reasons.set(index, reason);
    if (reason === 'related' && opensRelated(line)) markListed(lines, index + 1, end, reasons);
  }
}

const standsAlone = (lines: readonly string[], index: number): boolean =>
  isBlank(lines[index - 1] ?? '') && isBlank(lines[index + 1] ?? '');

/** The titles directly under `Related:`, where the article goes on after a blank line. */
function markListed(lines: readonly string[], start: number, end: number, reasons: Reasons): void {
  for (let index = start; index < Math.min(end, start + 8); index += 1) {
    if (!isTitleOfOther(lines[index] ?? '')) return;
    reasons.set(index, 'related');
  }
}

const isTitleOfOther = (line: string): boolean => !isBlank(line) && columns(line) <= 140 && !endsSentence(line);
