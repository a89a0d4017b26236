import type { RemovedSpan } from '../../../data/article.ts';
import { parseCredits } from './byline.ts';
import { parseDateLine } from './date-line.ts';
import type { DateContext } from './dates.ts';
import type { FieldSheet } from './field-sheet.ts';
import { furnitureReason } from './furniture.ts';
import { headerField, offerHeader } from './header-fields.ts';
import { webAddress } from './web-address.ts';

const SENTENCE_END = /[.!?。！？؟]["”’»)]*$/u;

/**
 * Reads a line under an article's text (credits, a field, an address, furniture) onto the sheet; the reason it may be
 * taken out for, or undefined for what may be text.
 */
export function readFootLine(line: string, sheet: FieldSheet, context: DateContext): RemovedSpan['reason'] | undefined {
  if (line.length > 640) return undefined;
  const furniture = furnitureReason(line);
  if (furniture) return furniture;
  const credits = parseCredits(line);
  if (credits) {
    sheet.addCredits(credits);
    return 'byline';
  }
  if (line.length > 200) return undefined;
  const [, label = '', value = ''] = /^([\p{L}][\p{L} _-]{1,24}?)\s?[:：]\s*(\S.*)$/u.exec(line) ?? [];
  const field = headerField(label);
  if (
    field &&
    FOOT_FIELDS.has(field) &&
    field !== 'text' &&
    !SENTENCE_END.test(value) &&
    offerHeader(sheet, field, [value], 'text', context)
  ) {
    return 'header';
  }
  return dateOrAddress(line, sheet, context);
}

/** Labels that also stand under an article; others would be text there. */
const FOOT_FIELDS = new Set(['url', 'source', 'tags', 'published', 'updated', 'section', 'canonical']);

function dateOrAddress(line: string, sheet: FieldSheet, context: DateContext): RemovedSpan['reason'] | undefined {
  const url = webAddress(line);
  if (url !== undefined) {
    sheet.offer('url', url, 'text', 'guess', line);
    return 'header';
  }
  const dates = parseDateLine(line, context);
  if (!dates) return undefined;
  if (dates.published) sheet.offer('published', dates.published, 'text', 'likely', line);
  if (dates.updated) sheet.offer('updated', dates.updated, 'text', 'likely', line);
  return 'date';
}
