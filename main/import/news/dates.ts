import type { DatedValue, Provenance } from '../../../data/article.ts';
import { datedValue, type DateParts } from './date-parts.ts';
import { monthNumber } from './months.ts';
import { readTime, type FoundTime } from './times.ts';

/** Dates as news writes them, in the languages of `months.ts`. */

export interface DateContext {
  readonly language?: string | undefined;
  /** The day of import: nothing was published after it. */
  readonly now: Date;
  /** Day first or month first, where the rest of the source has shown it. */
  readonly order?: 'day-first' | 'month-first' | undefined;
}

export interface FoundDate {
  readonly value: DatedValue;
  readonly sure: Provenance['sure'];
  /** What follows the date in the text. */
  readonly rest: string;
}

const LONGEST = 120;

/** Reads the date that `text` begins with (after a weekday or label words such as `on`); undefined if there is none. */
export function readDate(text: string, context: DateContext): FoundDate | undefined {
  const plain = plainDigits(text.slice(0, LONGEST)).replace(/^[\s([【（,·•|–—-]+/u, '');
  const dated = withoutWeekday(plain);
  for (const form of FORMS) {
    const match = form.pattern.exec(dated);
    if (!match) continue;
    const read = form.read(match, context);
    if (!read) continue;
    const after = dated.slice(match[0].length);
    const time = read.hasTime ? undefined : readTime(after);
    const value = datedValue(withTime(read.parts, time), context.now);
    if (value) return { value, sure: read.sure ?? 'certain', rest: time?.rest ?? after };
  }
  return undefined;
}

/** Reads a text that is nothing but a date, such as a header's value. */
export function parseDate(text: string, context: DateContext): FoundDate | undefined {
  const trimmed = text.trim();
  const timeFirst = readTime(trimmed);
  const found = readDate(trimmed, context) ?? (timeFirst && withLeadingTime(timeFirst, context));
  return found && isNothingMore(found.rest) ? found : undefined;
}

/** `09:30 GMT, 26 March 2020` */
function withLeadingTime(time: FoundTime, context: DateContext): FoundDate | undefined {
  const found = readDate(time.rest, context);
  if (!found || found.value.precision !== 'day') return undefined;
  return { ...found, value: { value: `${found.value.value}T${time.time}${time.zone ?? ''}`, precision: 'time' } };
}

const isNothingMore = (rest: string): boolean => /^[\s)\]】）.,;|·•–—-]*(?:года|г|року|г\.)?[\s)\].]*$/u.test(rest);

function withTime(parts: DateParts, time: FoundTime | undefined): DateParts {
  return time && parts.day !== undefined ? { ...parts, time: time.time, zone: time.zone } : parts;
}

/** Arabic-Indic, Persian, Devanagari and full-width digits as ASCII ones. */
export function plainDigits(text: string): string {
  return text.replaceAll(/(?!\p{ASCII})\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let zero = point;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
    return String(point - zero);
  });
}

/** `Thursday, March 26`: a word and comma (or a known short form) before what looks like a date. */
function withoutWeekday(text: string): string {
  return text
    .replace(/^(?:on|am|le|el|il|em|em\s+|ngày|den|de|op|в|у)\s+(?=[\p{L}\d])/iu, '')
    .replace(
      /^(?!\p{N})[\p{L}\p{M}'’-]{2,20}(?:\s(?:الموافق|day))?\.?\s*[,،]?\s*(?:the\s+|den\s+|le\s+)?(?=\d{1,2}[\s./º°-]|\d{4}[-./年])/iu,
      '',
    )
    .replace(/^[\p{L}\p{M}'’-]{2,20}\.?\s*[,،]\s*(?=\p{L}{3,12}\.?\s+\d{1,2}\b)/u, '');
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpExecArray,
    context: DateContext,
  ) => { parts: DateParts; sure?: Provenance['sure']; hasTime?: boolean } | undefined;
}

const WORD = String.raw`[\p{L}\p{M}'’]+`;
const OF = String.raw`(?:\s*(?:(?:de|of|del|di|tháng|bulan)\s+|d['’]\s*)|\s+|\s*[-/]\s*)`;

const FORMS: readonly Form[] = [
  {
    pattern:
      /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/u,
    read: ([, year, month, day, time, zone]) => ({
      parts: { ...numbers(year, month, day), time, zone: zoneOf(zone) },
      hasTime: time !== undefined,
    }),
  },
  {
    pattern: /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日號号일])?/u,
    read: ([, year, month, day]) => ({ parts: numbers(year, month, day) }),
  },
  {
    pattern: /^((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/u,
    read: ([, year, month, day]) => ({ parts: numbers(year, month, day) }),
  },
  {
    pattern: /^(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)\.?/u,
    read: ([, year, , month, day]) => ({ parts: numbers(year, month, day) }),
  },
  {
    pattern: new RegExp(
      String.raw`^(\d{1,2})(?:\s?(?:st|nd|rd|th|er|º|ª|°)\b|\.|º|ª|°)?${OF}(${WORD})\.?(?:\s*,|\s*(?:de|del|of|năm|tahun))?(?:\s+|\s*[-/]\s*|')(\d{4})(?!\d)(?:\s*г(?:ода|\.)?)?`,
      'iu',
    ),
    read: ([, day, word, year], context) => worded(year, word, day, context),
  },
  {
    pattern: new RegExp(String.raw`^(${WORD})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(\d{4})(?!\d)`, 'iu'),
    read: ([, word, day, year], context) => worded(year, word, day, context),
  },
  {
    pattern: new RegExp(String.raw`^(\d{4})\.?\s+(${WORD})\.?\s+(\d{1,2})(?!\d)\.?`, 'iu'),
    read: ([, year, word, day], context) => worded(year, word, day, context),
  },
  {
    pattern: /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/u,
    read: ([, first, mark, second, year], context) => numeric(first, second, year, mark, context),
  },
  {
    pattern: new RegExp(String.raw`^(${WORD})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)`, 'iu'),
    read: ([, word, year], context) => worded(year, word, undefined, context),
  },
  {
    pattern: /^(\d{4})-(\d{2})(?![\d-])/u,
    read: ([, year, month]) => ({ parts: numbers(year, month, undefined) }),
  },
  { pattern: /^((?:1[6-9]|20)\d{2})$/u, read: ([, year]) => ({ parts: { year: Number(year) } }) },
];

function numbers(year?: string, month?: string, day?: string): DateParts {
  return { year: Number(year), ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) };
}

function worded(year: string | undefined, word: string | undefined, day: string | undefined, context: DateContext) {
  const bare = (word ?? '').replace(/^[בלו](?=[\u0590-\u05FF]{3})/u, '');
  const month = monthNumber(word ?? '', context.language) ?? monthNumber(bare, context.language);
  return month === undefined
    ? undefined
    : { parts: { year: Number(year), month, ...(day ? { day: Number(day) } : {}) } };
}

/** `03/04/2020`: a number over twelve decides; otherwise what the source has shown, its mark and its language, as a guess. */
function numeric(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  mark: string | undefined,
  context: DateContext,
): { parts: DateParts; sure?: Provenance['sure'] } | undefined {
  const [a, b] = [Number(first), Number(second)];
  const full = fullYear(year ?? '', context.now);
  const dayFirst = { year: full, month: b, day: a };
  const monthFirst = { year: full, month: a, day: b };
  const sure = year?.length === 2 ? 'guess' : 'certain';
  if (a > 12 || b > 12 || a === b) return { parts: a > 12 ? dayFirst : monthFirst, sure };
  if (context.order) return { parts: context.order === 'day-first' ? dayFirst : monthFirst, sure: 'likely' };
  if (mark === '.') return { parts: dayFirst, sure: 'likely' };
  const isMonthFirst = context.language === undefined || context.language === 'en';
  return { parts: isMonthFirst ? monthFirst : dayFirst, sure: 'guess' };
}

/** Two digits mean the hundred years that end with this one. */
function fullYear(year: string, now: Date): number {
  if (year.length === 4) return Number(year);
  const century = Math.floor(now.getUTCFullYear() / 100) * 100;
  const value = century + Number(year);
  return value > now.getUTCFullYear() ? value - 100 : value;
}

function zoneOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  return /^[A-Z]/u.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/u, '$1:$2');
}
