import { monthNumber } from './months.ts';
import { plainDigits } from './dates.ts';

/** The day a dateline states; the year, and with `PARIS, 26` the month too, come from elsewhere. */
export interface DatelineDay {
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
}

const DAY_FIRST =
  /^(\d{1,2})(?:\.|er|º|st|nd|rd|th)?(?:\s+(?:de\s+)?([\p{L}\p{M}]{2,15})\.?)?(?:,?\s+(?:de\s+)?(\d{4}))?\.?$/iu;
const MONTH_FIRST = /^([\p{L}\p{M}]{3,15})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/iu;

export function readDatelineDay(text: string): DatelineDay | undefined {
  const plain = plainDigits(text.trim()).replace(
    /^(?:\p{L}{2,12}\.?\s*,\s*|(?:le|den|il|el|am|al|em|on)\s+)(?=.*\d)/iu,
    '',
  );
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return checked(dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = MONTH_FIRST.exec(plain);
  return monthFirst ? checked(monthFirst[2], monthFirst[1], monthFirst[3]) : undefined;
}

function checked(day: string | undefined, word: string | undefined, year: string | undefined): DatelineDay | undefined {
  const month = word === undefined ? undefined : monthNumber(word);
  const number = Number(day);
  if (number < 1 || number > 31 || (word !== undefined && month === undefined)) return undefined;
  return { day: number, ...(month ? { month } : {}), ...(year ? { year: Number(year) } : {}) };
}
