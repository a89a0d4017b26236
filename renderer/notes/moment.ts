/** Day and time of an ISO 8601 instant where the reader is; the time alone when it was today. */
export function momentPhrase(instant: string, locale: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(
    locale,
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(at);
}
