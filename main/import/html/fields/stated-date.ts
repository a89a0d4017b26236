import type { DatedValue } from '../../../../data/article.ts';
import { datedValue } from '../../news/date-parts.ts';
import { parseDate, type DateContext } from '../../news/dates.ts';

/** Reads a date as machines write it in pages: ISO 8601 in its dialects, Unix time, what JavaScript prints, RFC 2822. */
export function readStatedDate(text: string, context: DateContext): DatedValue | undefined {
  const stated = text.trim().slice(0, 80);
  const iso = isoOf(stated);
  const found = iso === undefined ? undefined : parseDate(iso, context);
  if (found) return withoutMidnight(found.value);
  return ofUnixTime(stated, context) ?? parseDate(stated, context)?.value ?? ofPrinted(stated, context);
}

/** ISO 8601 with what pages leave out of it or add to it. */
function isoOf(text: string): string | undefined {
  const basic = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/u.exec(text);
  if (basic) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = basic;
    return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
  }
  const [, date, time, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/]+\])?$/iu.exec(
      text,
    ) ?? [];
  if (date !== undefined && time !== undefined)
    return `${date}T${time.padStart(time.length < 6 ? 5 : 8, '0')}${zoneOf(zone)}`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : undefined;
}

const zoneOf = (zone: string): string => {
  if (/^[a-z]/iu.test(zone)) return 'Z';
  return zone.replace(
    /^([+-]\d{2}):?(\d{2})?$/u,
    (_, hours: string, minutes?: string) => `${hours}:${minutes ?? '00'}`,
  );
};

/** Midnight to the second is how a program writes a day. */
function withoutMidnight(value: DatedValue): DatedValue {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T00:00(?::00)?(?:Z|[+-]\d{2}:\d{2})?$/u.exec(value.value) ?? [];
  return day === undefined ? value : { value: day, precision: 'day' };
}

function ofUnixTime(text: string, context: DateContext): DatedValue | undefined {
  if (!/^\d{10}(?:\d{3})?$/u.test(text)) return undefined;
  return ofInstant(Number(text) * (text.length === 10 ? 1000 : 1), context);
}

/** `Fri, 01 Mar 2024 07:00:00 GMT`; only with its zone, since without one it would be this machine's. */
function ofPrinted(text: string, context: DateContext): DatedValue | undefined {
  if (!/\d{4}/u.test(text) || !/\d:\d{2}/u.test(text) || !/(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})/u.test(text))
    return undefined;
  return ofInstant(Date.parse(text), context);
}

function ofInstant(milliseconds: number, context: DateContext): DatedValue | undefined {
  if (Number.isNaN(milliseconds)) return undefined;
  const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return datedValue({ year, month, day, time: time.slice(0, 8), zone: 'Z' }, context.now);
}
