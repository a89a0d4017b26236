/** Making a format costs milliseconds, and a column of notes needs hundreds of phrases. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Day and time of an ISO 8601 instant where the reader is; the time alone when it was today. */
export function momentPhrase(instant: string, locale: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === now.toDateString();
  return formatFor(locale, isToday).format(at);
}

function formatFor(locale: string, isToday: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${isToday}`;
  const known = formats.get(key);
  if (known) return known;
  const day = isToday ? {} : ({ dateStyle: 'medium' } as const);
  const format = new Intl.DateTimeFormat(locale, { ...day, timeStyle: 'short' });
  formats.set(key, format);
  return format;
}
