import type { Entry } from '../entries/entry.ts';
import { instantOf } from '../entries/moment.ts';
import { fieldOf, isRecord, textIn } from '../entries/loose.ts';
import type { DateContext } from '../news/dates.ts';
import { splitNames } from '../news/names.ts';
import type { MappedField, Mapping } from '../../../preload/contract.ts';

/** A row of a table, or an object of a JSON file. */
export type Fields = Readonly<Record<string, unknown>>;

/** An entry of a row, by what its columns hold. */
export function rowEntry(row: Fields, mapping: Mapping, dateOrder: DateContext['order']): Entry {
  const text = (field: MappedField) => textOf(valueAt(row, mapping[field]));
  const savedAt = instantOf(text('saved'));
  const body = bodyOf(text('html'), text('text'));
  return {
    ...(body ? { body } : {}),
    title: text('title'),
    standfirst: text('standfirst'),
    byline: namesOf(valueAt(row, mapping.byline)),
    published: text('published'),
    updated: text('updated'),
    url: text('url'),
    canonicalUrl: text('canonicalUrl'),
    source: text('source')?.replace(/^(?:https?:\/\/)?www\./u, ''),
    section: text('section'),
    language: text('language'),
    tags: listOf(valueAt(row, mapping.tags)),
    dateOrder,
    ...(savedAt === undefined ? {} : { state: { savedAt } }),
  };
}

/** A value where its record has it; a `source` that is a record says its name (NewsAPI). */
const valueAt = (row: Fields, column: string | undefined): unknown =>
  column === undefined ? undefined : fieldOf(row, column);

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return isNothing(value) ? undefined : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return textOf((value as unknown[])[0]);
  return isRecord(value) ? textIn(value, 'name', 'title', 'value', '@value') : undefined;
}

/** What programs write for a field that has no value. */
const isNothing = (text: string): boolean => /^\s*(?:null|none|nan|n\/a|undefined|-)?\s*$/iu.test(text);

function bodyOf(html: string | undefined, text: string | undefined): Entry['body'] {
  if (html !== undefined) return { html };
  if (text === undefined) return undefined;
  return /<(?:p|div|br|article|h[1-6])\b[^>]*>/iu.test(text) ? { html: text } : { text: withoutCut(text) };
}

/** NewsAPI cuts its texts and says so: `… [+1234 chars]`. */
const withoutCut = (text: string): string => text.replace(/\s*\[\+\d+ chars\]\s*$/u, '');

function namesOf(value: unknown): readonly string[] {
  const list = listOf(value, false);
  return list.flatMap((name) => splitNames(name.replace(/^\s*by\s+/iu, '')));
}

/** A list; or a text that holds one, in brackets or parted by marks. */
function listOf(value: unknown, isParted = true): readonly string[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  if (text === undefined) return [];
  const inside = /^\s*\[(.*)\]\s*$/su.exec(text)?.[1];
  if (inside !== undefined) return Array.from(inside.matchAll(/'([^']*)'|"([^"]*)"/gu), ([, a, b]) => a ?? b ?? '');
  return isParted ? text.split(/[;,|]/u) : [text];
}
