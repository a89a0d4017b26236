import type { RemovedSpan } from '../../../data/article.ts';
import { parseByline } from '../news/byline.ts';
import { parseDateLine } from '../news/date-line.ts';
import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { readHeadLine } from '../news/head-line.ts';
import { readHeaderBlock } from './header-block.ts';
import { isBlank } from './lines.ts';
import { readTitle } from './title.ts';

type Removed = { readonly text: string; readonly reason: RemovedSpan['reason'] };

export interface Head {
  /** Line the text begins at. */
  readonly end: number;
  readonly removed: readonly Removed[];
  /** What a `Text:` label began, standing before line `end`. */
  readonly firstText?: string;
}

const MOST_LINES = 40;
const LONGEST_STANDFIRST = 320;

/** Reads what stands above the text: header lines, headline, standfirst, byline, date, the page's own furniture. */
export function readHead(lines: readonly string[], sheet: FieldSheet, context: DateContext): Head {
  const removed: Removed[] = [];
  const fields: { readonly field: 'title' | 'standfirst'; readonly value: string }[] = [];
  let isTitleRead = false;
  let index = 0;
  while (index < Math.min(lines.length, MOST_LINES)) {
    const line = lines[index]?.trim() ?? '';
    if (line === '') {
      index += 1;
      continue;
    }
    const header = readHeaderBlock(lines, index, sheet, context);
    if (header) {
      removed.push({ text: shown(lines.slice(index, index + header.length), header.firstText), reason: 'header' });
      index += header.length;
      if (header.firstText !== undefined) {
        return { end: index, removed: [...removed, ...overruled(fields, sheet)], firstText: header.firstText };
      }
      continue;
    }
    const reason = readHeadLine(line, sheet, context, isTitleRead);
    if (reason) {
      removed.push({ text: line, reason });
      index += 1;
      continue;
    }
    if (!isTitleRead && !sheet.has('title')) {
      const title = readTitle(lines, index, context);
      if (!title) break;
      sheet.offer('title', title.title, 'first-line', title.sure, title.title);
      fields.push({ field: 'title', value: title.title });
      isTitleRead = true;
      index += title.length;
      continue;
    }
    if (!isStandfirst(lines, index, context) || sheet.has('standfirst')) break;
    sheet.offer('standfirst', line, 'text', 'likely', line);
    fields.push({ field: 'standfirst', value: line });
    index += 1;
  }
  return { end: index, removed: [...removed, ...overruled(fields, sheet)] };
}

/** Lines taken for a field that a header line further down then named otherwise. */
const overruled = (
  fields: readonly { readonly field: 'title' | 'standfirst'; readonly value: string }[],
  sheet: FieldSheet,
): readonly Removed[] =>
  fields
    .filter(({ field, value }) => sheet.get(field) !== value)
    .map(({ value }) => ({ text: value, reason: 'header' as const }));

/** What the header's lines said, without the text that a `Text:` label began. */
const shown = (lines: readonly string[], firstText: string | undefined): string => {
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return firstText === undefined ? text : text.slice(0, text.length - firstText.trim().length).trimEnd();
};

/** A short paragraph that a byline or date parts from the text. */
function isStandfirst(lines: readonly string[], index: number, context: DateContext): boolean {
  const line = lines[index]?.trim() ?? '';
  if (line.length > LONGEST_STANDFIRST || /^["“„«>]/u.test(line)) return false;
  const next =
    lines
      .slice(index + 1, index + 5)
      .find((other) => !isBlank(other))
      ?.trim() ?? '';
  return parseByline(next) !== undefined || parseDateLine(next, context) !== undefined;
}
