import type { DatedValue } from '../../data/article.ts';

const FIELDS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  time: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<DatedValue['precision'], Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A publication date for the list: the day as the outlet printed it, and never a day or month that is not known. */
export function shortDate({ value, precision }: DatedValue, locale: string): string {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return formatFor(locale, precision).format(date);
}

function formatFor(locale: string, precision: DatedValue['precision']): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...FIELDS[precision], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}
