import type { Annotation } from './annotation.ts';
import { type ArticleRecord, isDeletion } from './article.ts';
import type { ArticleState } from './state.ts';

/**
 * How the records of all writers become one archive. Every merge here is commutative, associative and idempotent, so
 * machines that hold the same files agree, in whatever order the files came.
 */

/** The newer of two values by their clocks; equal clocks are settled by the values' canonical JSON. */
export function newer<T>(one: T, other: T, clockOf: (value: T) => string): T {
  const [first, second] = [clockOf(one), clockOf(other)];
  if (first !== second) return first > second ? one : other;
  return greater(one, other);
}

/** The record that counts of two with one id; a deletion also wins over what is as new as itself. */
export function newerRecord(one: ArticleRecord, other: ArticleRecord): ArticleRecord {
  if (one.clock === other.clock && isDeletion(one) !== isDeletion(other)) return isDeletion(one) ? one : other;
  return newer(one, other, ({ clock }) => clock);
}

/** One annotation per id, the newest, in the order of their making. Deleted ones are kept: a deletion is a change too. */
export function mergeAnnotations(...pages: readonly (readonly Annotation[])[]): Annotation[] {
  const newest = new Map<string, Annotation>();
  for (const annotation of pages.flat()) {
    const rival = newest.get(annotation.id);
    const winner = rival === undefined ? annotation : newer(rival, annotation, (each) => each['backfile:clock']);
    newest.set(annotation.id, winner);
  }
  return [...newest.values()].toSorted(
    (one, other) => compare(one.created, other.created) || compare(one.id, other.id),
  );
}

/** What all writers say about one article: per register the newest; other fields by canonical JSON. */
export function mergeStates(one: ArticleState, other: ArticleState): ArticleState {
  return {
    ...mergeFields(one, other, greater),
    id: one.id,
    registers: mergeFields(one.registers, other.registers, (mine, theirs) =>
      newer(mine, theirs, (register) => register.clock),
    ),
  };
}

function mergeFields<T>(
  one: Record<string, T>,
  other: Record<string, T>,
  choose: (a: T, b: T) => T,
): Record<string, T> {
  const merged = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const rival = merged.get(key);
    merged.set(key, rival === undefined ? value : choose(rival, value));
  }
  return Object.fromEntries([...merged].toSorted(([a], [b]) => compare(a, b)));
}

const greater = <T>(one: T, other: T): T => (canonicalJson(one) >= canonicalJson(other) ? one : other);

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** JSON with the keys of every object sorted, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compare(a, b)))
      : part,
  );
}
