import type { DatedValue } from '../../../data/article.ts';
import { datedValue } from './date-parts.ts';
import type { DatelineDay } from './dateline-day.ts';
import type { DateContext } from './dates.ts';
import type { FieldSheet } from './field-sheet.ts';
import { dateInFileName } from './file-name-date.ts';

const DAY_MS = 86_400_000;

export interface DateSources {
  readonly fileName: string;
  readonly modifiedAt: Date | undefined;
  /** The day in the dateline and its text. */
  readonly datelineDay?: { readonly day: DatelineDay; readonly text: string } | undefined;
}

/**
 * Offers a date of publication from around the text: a dateline's day (its year from the file, as a guess), the file's
 * name, and last the file's time, which is only when somebody saved it.
 */
export function offerPublished(sheet: FieldSheet, sources: DateSources, context: DateContext): void {
  const named = dateInFileName(sources.fileName, context);
  if (named) sheet.offer('published', named.value, 'file-name', named.sure, named.evidence);
  const { datelineDay, modifiedAt } = sources;
  if (datelineDay) {
    const value = completed(datelineDay.day, modifiedAt ?? context.now, context);
    const sure = datelineDay.day.year === undefined ? 'guess' : 'likely';
    if (value) sheet.offer('published', value, 'text', sure, datelineDay.text);
  }
  const saved = modifiedAt && fileDay(modifiedAt, context);
  if (saved) sheet.offer('published', saved, 'file-time', 'guess', modifiedAt.toISOString());
}

/** The last such day before the file was saved: nobody saves a report before it is filed. */
function completed(day: DatelineDay, saved: Date, context: DateContext): DatedValue | undefined {
  if (day.year !== undefined && day.month !== undefined)
    return datedValue({ year: day.year, month: day.month, day: day.day }, context.now);
  const latest = saved.getTime() + DAY_MS;
  const [year, month] = [saved.getUTCFullYear(), saved.getUTCMonth() + 1];
  for (let back = 0; back < 24; back += 1) {
    const candidate = new Date(Date.UTC(year, month - 1 - back, 1));
    const parts = { year: candidate.getUTCFullYear(), month: candidate.getUTCMonth() + 1, day: day.day };
    const isMonth = day.month === undefined || day.month === parts.month;
    if (isMonth && Date.UTC(parts.year, parts.month - 1, day.day) <= latest) return datedValue(parts, context.now);
  }
  return undefined;
}

function fileDay(modifiedAt: Date, context: DateContext): DatedValue | undefined {
  if (Number.isNaN(modifiedAt.getTime())) return undefined;
  return datedValue(
    { year: modifiedAt.getUTCFullYear(), month: modifiedAt.getUTCMonth() + 1, day: modifiedAt.getUTCDate() },
    context.now,
  );
}
