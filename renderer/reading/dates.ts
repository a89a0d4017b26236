import type { DatedValue } from '../../data/article.ts';

const FIELDS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<DatedValue['precision'], Intl.DateTimeFormatOptions>;

/**
 * A date in words, no more exact than it is known. The hour stays that of the place it was published in: a newspaper's
 * day must not change with the reader's time zone.
 */
export function datePhrase({ value, precision }: DatedValue, locale: string): string {
  const [day = '', clock = ''] = value.split('T');
  const phrase = new Intl.DateTimeFormat(locale, { ...FIELDS[precision], timeZone: 'UTC' }).format(
    wallClock(day, clock),
  );
  const zone = precision === 'time' ? zoneName(clock) : '';
  return zone ? `${phrase} ${zone}` : phrase;
}

function wallClock(day: string, clock: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.slice(0, 5).split(':').map(Number);
  const at = new Date(Date.UTC(2000, month - 1, date, hour, minute));
  at.setUTCFullYear(year, month - 1, date);
  return at;
}

function zoneName(clock: string): string {
  if (clock.endsWith('Z')) return 'UTC';
  const [, sign = '', hours = '', minutes = ''] = /([+-])(\d{2}):(\d{2})$/u.exec(clock) ?? [];
  if (!sign) return '';
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
