import type { RemovedSpan } from '../../../data/article.ts';
import { agencyNamed } from '../news/agencies.ts';
import { offerByline } from '../news/offer-byline.ts';
import { parseByline, parseNameInPlace, type Byline } from '../news/byline.ts';
import { parseDateLine } from '../news/date-line.ts';
import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { furnitureReason } from '../news/furniture.ts';
import { isSameTitle } from '../news/same-title.ts';
import { webAddress } from '../news/web-address.ts';
import { readHeaderBlock } from './header-block.ts';
import { isBlank, isRule } from './lines.ts';
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
      if (header.firstText !== undefined) return { end: index, removed, firstText: header.firstText };
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
      isTitleRead = true;
      index += title.length;
      continue;
    }
    if (!isStandfirst(lines, index, context) || sheet.has('standfirst')) break;
    sheet.offer('standfirst', line, 'text', 'likely', line);
    index += 1;
  }
  return { end: index, removed };
}

/** What the header's lines said, without the text that a `Text:` label began. */
const shown = (lines: readonly string[], firstText: string | undefined): string => {
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return firstText === undefined ? text : text.slice(0, text.length - firstText.trim().length).trimEnd();
};

/** Reads one line that is no text; the reason it may be taken out for. */
function readHeadLine(
  line: string,
  sheet: FieldSheet,
  context: DateContext,
  isTitleRead: boolean,
): RemovedSpan['reason'] | undefined {
  if (line.length > LONGEST_STANDFIRST) return undefined;
  const title = sheet.get('title');
  if (title !== undefined && isSameTitle(line, title)) return 'duplicate-title';
  const byline = parseByline(line) ?? (isTitleRead ? parseNameInPlace(line) : undefined) ?? lineOfAgency(line, sheet);
  if (byline) {
    offerByline(sheet, byline, line);
    return 'byline';
  }
  const dates = parseDateLine(line, context);
  if (dates) {
    if (dates.published) sheet.offer('published', dates.published, 'text', dates.sure, line);
    if (dates.updated) sheet.offer('updated', dates.updated, 'text', dates.sure, line);
    return 'date';
  }
  const url = webAddress(line);
  if (url !== undefined) {
    sheet.offer('url', url, 'text', 'likely', line);
    return 'header';
  }
  return isRule(line) ? undefined : furnitureReason(line);
}

/** A line of nothing but an agency: `(Reuters)`, `Associated Press`. */
function lineOfAgency(line: string, sheet: FieldSheet): Byline | undefined {
  if (!sheet.has('title')) return undefined;
  const agency = agencyNamed(line.replace(/^[([](.*)[)\]]$/u, '$1'));
  return agency === undefined ? undefined : { names: [agency] };
}

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
