import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { headerField, offerHeader } from '../news/header-fields.ts';

/** Lines such as `Title: …` and `Date: …` above a text. */

const LABELLED = /^([\p{L}\p{M}][\p{L}\p{M} _-]{0,30}?)\s?[:：]\s*(.*)$/u;
const LONGEST_UNKNOWN_VALUE = 200;
const LONGEST_LAST_UNKNOWN = 60;

export interface HeaderBlock {
  /** Number of lines it takes from `start`. */
  readonly length: number;
  /** Text that a `Text:` line begins. */
  readonly firstText?: string;
}

/**
 * Reads the header block that begins at line `start`, if there is one: at least one known label whose value fits. Lines
 * with unknown labels belong to it only between known ones, so that no text is taken for a header.
 */
export function readHeaderBlock(
  lines: readonly string[],
  start: number,
  sheet: FieldSheet,
  context: DateContext,
): HeaderBlock | undefined {
  let [index, end] = [start, start];
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      if (end === start || !continuesAfterBlank(lines, index)) break;
      continue;
    }
    const [, label = '', value = ''] = LABELLED.exec(line.slice(0, 4096)) ?? [];
    const field = headerField(label);
    if (field === 'text') return { length: index - start + 1, firstText: value };
    if (field && value !== '' && offerHeader(sheet, field, [value], 'header', context)) end = index + 1;
    else if (label === '' || value.length > LONGEST_UNKNOWN_VALUE || end === start) break;
  }
  return end === start ? undefined : { length: withLastUnknown(lines, start, end) - start };
}

/** Short lines with unknown labels that end a block of several known ones belong to it, up to the blank line. */
function withLastUnknown(lines: readonly string[], start: number, end: number): number {
  const blank = lines.findIndex((line, index) => index >= end && line.trim() === '');
  const tail = lines.slice(end, blank < 0 ? end : blank);
  const areShort = tail.every((line) => line.length <= LONGEST_LAST_UNKNOWN && LABELLED.test(line));
  return end - start >= 2 && tail.length <= 4 && areShort ? end + tail.length : end;
}

/** Some scrapers put a blank line between header lines: the block goes on while a known label follows. */
function continuesAfterBlank(lines: readonly string[], blank: number): boolean {
  const next = lines.slice(blank, blank + 3).find((line) => line.trim() !== '') ?? '';
  const match = LABELLED.exec(next.slice(0, 4096));
  return match !== null && headerField(match[1] ?? '') !== undefined;
}
