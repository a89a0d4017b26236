import type { DatedValue } from '../../../data/article.ts';

export interface DateParts {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** `09:30` or `09:30:15`. */
  readonly time?: string | undefined;
  /** `Z` or `+01:00`. */
  readonly zone?: string | undefined;
}

/** The printed press is the oldest thing an archive holds. */
const EARLIEST_YEAR = 1605;
const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** A date as precise as its parts; undefined for what is no date of the past (`now` decides). */
export function datedValue(parts: DateParts, now: Date): DatedValue | undefined {
  const { year, month, day, time, zone } = parts;
  if (!isRealDate(parts) || isFuture(parts, now)) return undefined;
  const date = [
    String(year).padStart(4, '0'),
    ...(month ? [two(month)] : []),
    ...(month && day ? [two(day)] : []),
  ].join('-');
  if (!month) return { value: date, precision: 'year' };
  if (!day) return { value: date, precision: 'month' };
  return time ? { value: `${date}T${time}${zone ?? ''}`, precision: 'time' } : { value: date, precision: 'day' };
}

function isRealDate({ year, month, day, time }: DateParts): boolean {
  if (year < EARLIEST_YEAR || year > 9999) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate())) return false;
  const [hour = 0, minute = 0, second = 0] = time?.split(':').map(Number) ?? [];
  return hour < 24 && minute < 60 && second < 61;
}

/** Two days of grace: somewhere it is tomorrow already, and clocks are wrong. */
function isFuture({ year, month, day }: DateParts, now: Date): boolean {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) > now.getTime() + 2 * DAY_MS;
}
