/** Seconds of 2100; a larger number counts milliseconds. */
const LATEST_SECONDS = 4_102_444_800;

/**
 * The moment that an export's value means, as ISO 8601 in UTC: Unix seconds or milliseconds, a number or its digits.
 * Undefined for what is no such number, which may still be a date in words.
 */
export function momentOf(value: string | number | undefined): string | undefined {
  const text = String(value ?? '').trim();
  if (!/^\d{8,13}(?:\.\d+)?$/u.test(text) || isCompactDate(text)) return undefined;
  const number = Number(text);
  const date = new Date(number > LATEST_SECONDS ? number : number * 1000);
  return Number.isNaN(date.getTime()) || number === 0 ? undefined : date.toISOString();
}

/** `20240301` is a day, not a moment of 1970. */
const isCompactDate = (text: string): boolean => /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(text);

/** A moment in any form that exports write, as ISO 8601 in UTC; undefined for what is none. Without a zone it is UTC. */
export function instantOf(value: string | number | null | undefined): string | undefined {
  const unix = momentOf(value ?? undefined);
  if (unix !== undefined) return unix;
  const text = String(value ?? '').trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu.exec(
    text,
  );
  if (!iso) return undefined;
  const [, day = '', time = '00:00', zone = 'Z'] = iso;
  const date = new Date(`${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
