import type { RemovedSpan } from '../../../data/article.ts';
import { agencyNamed } from './agencies.ts';
import { parseByline, parseNameInPlace, type Byline } from './byline.ts';
import { parseDateLine } from './date-line.ts';
import type { DateContext } from './dates.ts';
import type { FieldSheet } from './field-sheet.ts';
import { furnitureReason } from './furniture.ts';
import { offerByline } from './offer-byline.ts';
import { isSameTitle } from './same-title.ts';
import { webAddress } from './web-address.ts';

const LONGEST_LINE = 320;

/**
 * Reads a line above an article's text (byline, date, address, the headline again, furniture) onto the sheet; the reason
 * it may be taken out for, or undefined for what may be text.
 */
export function readHeadLine(
  line: string,
  sheet: FieldSheet,
  context: DateContext,
  isTitleRead: boolean,
): RemovedSpan['reason'] | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const title = sheet.get('title');
  if (title !== undefined && isSameTitle(line, title)) return 'duplicate-title';
  const byline =
    parseByline(line) ?? (isTitleRead ? parseNameInPlace(line, title ?? '') : undefined) ?? lineOfAgency(line, sheet);
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
  return furnitureReason(line);
}

/** A line of nothing but an agency: `(Reuters)`, `Associated Press`. */
function lineOfAgency(line: string, sheet: FieldSheet): Byline | undefined {
  if (!sheet.has('title')) return undefined;
  const agency = agencyNamed(line.replace(/^[([](.*)[)\]]$/u, '$1'));
  return agency === undefined ? undefined : { names: [agency] };
}
