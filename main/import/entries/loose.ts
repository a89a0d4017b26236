/** Liberal access to what an export's JSON holds: whatever is missing or of another type is as if it were not there. */

export type Loose = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own properties only: `__proto__` and its like are nobody's fields. */
export const fieldOf = (record: unknown, name: string): unknown =>
  isRecord(record) && Object.hasOwn(record, name) ? record[name] : undefined;

/** The first of the fields that is text, or a number, and not blank. */
export function textIn(record: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(record, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

export const recordIn = (record: unknown, name: string): Loose | undefined => {
  const value = fieldOf(record, name);
  return isRecord(value) ? value : undefined;
};

export function listIn(record: unknown, name: string): readonly unknown[] {
  const value = fieldOf(record, name);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A list of texts, or of records that each hold their text under one of `names`. */
export const textsIn = (record: unknown, name: string, ...names: readonly string[]): string[] =>
  listIn(record, name).flatMap((item) => (typeof item === 'string' ? [item] : (textIn(item, ...names) ?? [])));

/** `true`, `1`, `"1"`, `"true"`; undefined where the field says neither yes nor no. */
export function flagIn(record: unknown, name: string): boolean | undefined {
  const value = fieldOf(record, name);
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim().toLowerCase() : '';
  if (text === '1' || text === 'true' || text === 'yes') return true;
  return text === '0' || text === 'false' || text === 'no' ? false : undefined;
}
