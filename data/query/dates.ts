/** Days as YYYY-MM-DD: [from, until). */
export interface DayRange {
  readonly from: string;
  readonly until: string;
}

const RANGE = /^(.+?)\.\.(.+)$/u;
const AGO = /^(\d{1,4}) (day|week|month|year)s? ago$/u;
const SINCE = /^(?:last|past) ([1-9]\d{0,3}) (day|week|month|year)s?$/u;
const PERIOD = /^(last|this) (day|week|month|year)$/u;
const WEEKDAY = /^(?:last )?(sun|mon|tues|wednes|thurs|fri|satur)day$/u;
const WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

type Unit = 'day' | 'week' | 'month' | 'year';

/** The days that a typed date means (`2020`, `2020-03`, `26.3.2020`, `last week`, `2020..2022`), or null if it is none. Days are those of `today`'s local time; weeks begin on Monday. */
export function parseDays(typed: string, today: Date): DayRange | null {
  const value = typed.trim().toLowerCase();
  const [, first, last] = RANGE.exec(value) ?? [];
  if (first === undefined || last === undefined) return onePeriod(value, today);
  const from = onePeriod(first.trim(), today);
  const until = onePeriod(last.trim(), today);
  return from && until && from.from < until.until ? { from: from.from, until: until.until } : null;
}

const onePeriod = (value: string, today: Date): DayRange | null =>
  calendarPeriod(value) ?? relativePeriod(value.replaceAll(/[\s_-]+/gu, ' '), localDay(today));

function calendarPeriod(value: string): DayRange | null {
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(value) ?? dayFirst(value);
  return year === undefined ? null : calendarDays(Number(year), toNumber(month), toNumber(day));
}

/** `26.3.2020`, as much of Europe writes it. */
function dayFirst(value: string): readonly (string | undefined)[] {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(value) ?? [];
  return ['', year, month, day];
}

const toNumber = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function calendarDays(year: number, month: number | null, day: number | null): DayRange | null {
  if (month === null) return between(dayOf(year, 0, 1), dayOf(year + 1, 0, 1));
  if (month < 1 || month > 12) return null;
  if (day === null) return between(dayOf(year, month - 1, 1), dayOf(year, month, 1));
  const start = dayOf(year, month - 1, day);
  return day >= 1 && start.getUTCMonth() === month - 1 ? between(start, plus(start, 'day', 1)) : null;
}

function relativePeriod(value: string, today: Date): DayRange | null {
  if (value === 'today') return between(today, plus(today, 'day', 1));
  if (value === 'yesterday') return between(plus(today, 'day', -1), today);
  return period(value, today) ?? ago(value, today) ?? since(value, today) ?? weekday(value, today);
}

function period(value: string, today: Date): DayRange | null {
  const [, which, unit] = PERIOD.exec(value) ?? [];
  if (!isUnit(unit)) return null;
  const start = startOf(unit, today);
  return which === 'this' ? between(start, plus(start, unit, 1)) : between(plus(start, unit, -1), start);
}

/** `3 weeks ago` is the week it was three weeks ago. */
function ago(value: string, today: Date): DayRange | null {
  const [, count, unit] = AGO.exec(value) ?? [];
  if (!isUnit(unit)) return null;
  const start = plus(startOf(unit, today), unit, -Number(count));
  return between(start, plus(start, unit, 1));
}

function since(value: string, today: Date): DayRange | null {
  const [, count, unit] = SINCE.exec(value) ?? [];
  if (!isUnit(unit)) return null;
  const tomorrow = plus(today, 'day', 1);
  return between(plus(tomorrow, unit, -Number(count)), tomorrow);
}

/** The latest such day before today. */
function weekday(value: string, today: Date): DayRange | null {
  const [, name] = WEEKDAY.exec(value) ?? [];
  if (name === undefined) return null;
  const back = (today.getUTCDay() - WEEKDAYS.indexOf(name) + 6) % 7;
  const start = plus(today, 'day', -back - 1);
  return between(start, plus(start, 'day', 1));
}

const isUnit = (unit: string | undefined): unit is Unit => unit !== undefined;

/** Days are counted in UTC, where each has 24 hours. */
function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

const localDay = (date: Date): Date => dayOf(date.getFullYear(), date.getMonth(), date.getDate());

function startOf(unit: Unit, day: Date): Date {
  if (unit === 'week') return plus(day, 'day', -((day.getUTCDay() + 6) % 7));
  if (unit === 'month') return dayOf(day.getUTCFullYear(), day.getUTCMonth(), 1);
  return unit === 'year' ? dayOf(day.getUTCFullYear(), 0, 1) : day;
}

function plus(day: Date, unit: Unit, count: number): Date {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  if (unit === 'day') return dayOf(year, month, date + count);
  if (unit === 'week') return dayOf(year, month, date + 7 * count);
  return unit === 'month' ? clamped(year, month + count, date) : clamped(year + count, month, date);
}

/** A month after 31 January is the last day of February. */
const clamped = (year: number, month: number, date: number): Date =>
  dayOf(year, month, Math.min(date, dayOf(year, month + 1, 0).getUTCDate()));

function between(from: Date, until: Date): DayRange | null {
  const range = { from: isoDay(from), until: isoDay(until) };
  return range.from.length === 10 && range.until.length === 10 ? range : null;
}

const isoDay = (day: Date): string => (day.getUTCFullYear() < 0 ? '' : (day.toISOString().split('T')[0] ?? ''));
