import { health as messages } from '../messages/health.ts';

const MINUTE_MS = 60_000;

/** From the longest unit that fits. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 60],
  ['month', 30 * 24 * 60],
  ['week', 7 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
];

/** How long ago an ISO 8601 instant was, in the largest whole unit: `2 hours ago`. A clock set back since makes it now. */
export function agoPhrase(instant: string, locale: string, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / MINUTE_MS);
  const fitting = units.find(([, length]) => minutes >= length);
  if (!fitting) return messages.justNow;
  const [unit, length] = fitting;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(minutes / length), unit);
}
