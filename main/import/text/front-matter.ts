import { parseDocument } from 'yaml';
import type { DateContext } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { headerField, offerHeader } from '../news/header-fields.ts';

/** YAML between two `---` lines at the very start of a text. */
export interface FrontMatter {
  readonly yaml: string;
  /** What follows the closing line. */
  readonly rest: string;
}

const LARGEST = 65_536;
const MOST_ITEMS = 200;

export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\s*---[ \t]*\n/u.exec(text.slice(0, 200));
  if (!opening) return undefined;
  const body = text.slice(opening[0].length, opening[0].length + LARGEST);
  const closing = /^(?:---|\.\.\.)[ \t]*$/mu.exec(body);
  if (!closing) return undefined;
  const yaml = body.slice(0, closing.index);
  // A rule at the top and another further down are no front matter; keys are.
  if (!/^[\p{L}"'][^\n:]{0,60}:(?:\s|$)/mu.test(yaml)) return undefined;
  return { yaml, rest: text.slice(opening[0].length + closing.index + closing[0].length) };
}

/** Puts the front matter's fields on the sheet. What is not proper YAML (`title: Bridge: closed`) is read line by line. */
export function readFrontMatter(yaml: string, sheet: FieldSheet, context: DateContext): void {
  for (const [key, values] of entries(yaml)) {
    const field = headerField(key);
    if (field && field !== 'text') offerHeader(sheet, field, values, 'front-matter', context);
  }
}

function entries(yaml: string): readonly (readonly [key: string, values: readonly string[]])[] {
  // All values as written ("failsafe"), maps as Map: no dates guessed, and no key can reach an object's prototype.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (document.errors.length > 0) return linewise(yaml);
  const map: unknown = toMap(document);
  if (!(map instanceof Map)) return linewise(yaml);
  return [...(map as ReadonlyMap<unknown, unknown>)]
    .slice(0, MOST_ITEMS)
    .map(([key, value]) => [String(key), texts(value)]);
}

/** Aliases that multiply (a "billion laughs" file) are refused by the parser; such a file is read line by line. */
function toMap(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.slice(0, MOST_ITEMS).flatMap((item) => (typeof item === 'string' ? [item] : named(item)));
  return named(value);
}

/** `author: { name: Ana Reyes }` */
function named(value: unknown): readonly string[] {
  const name: unknown = value instanceof Map ? (value as ReadonlyMap<unknown, unknown>).get('name') : undefined;
  return typeof name === 'string' ? [name] : [];
}

function linewise(yaml: string): readonly (readonly [string, readonly string[]])[] {
  return yaml
    .split('\n')
    .slice(0, MOST_ITEMS)
    .flatMap((line) => {
      const match = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}?)\s*:\s+(\S.{0,2000})$/u.exec(line);
      const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/u, '$2');
      return match?.[1] !== undefined && value !== undefined ? [[match[1], [value]] as const] : [];
    });
}
