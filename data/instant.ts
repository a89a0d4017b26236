import type { DatedValue } from './article.ts';

/**
 * Milliseconds since 1970 at which a date begins, for sorting dates of different precision; a time without a zone counts
 * as UTC. Undefined for a day that no calendar has.
 */
export function instantOf(date: DatedValue): number | undefined {
  const hasZone = /(Z|[+-]\d\d:\d\d)$/u.test(date.value);
  const instant = Date.parse(date.value.includes('T') && !hasZone ? `${date.value}Z` : date.value);
  return Number.isNaN(instant) ? undefined : instant;
}
