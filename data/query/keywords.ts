import { parseDays } from './dates.ts';
import type { QueryTerm, Span } from './query.ts';
import { CONDITIONS, DATE_FIELDS, POSSESSIONS, SCOPES, TEXT_FIELDS } from './query.ts';
import { foldSpace } from '../white-space.ts';

/** The value after `keyword:`, as typed. */
export interface KeywordValue {
  readonly value: string;
  readonly isQuoted: boolean;
}

type TermOf<T> = T extends Span ? Omit<T, 'start' | 'end'> : never;
/** A term that does not know yet where it stands in the text. */
export type BareTerm =
  TermOf<Exclude<QueryTerm, { readonly kind: 'scope' }>> | { kind: 'scope-mark'; scope: 'notes' | 'highlights' };

const RELATION = /^(>=|<=|>|<|=)?\s*(\d{1,7})$/u;
const BETWEEN = /^(\d{1,7})?\s*(?:\.\.|[-–])\s*(\d{1,7})?$/u;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/u;
const DISTANCE = 10;

/** Names that may stand before a colon. */
export const KEYWORDS = [...TEXT_FIELDS, ...DATE_FIELDS, 'in', 'has', 'is', 'lang', 'words', 'near'] as const;

export const isKeyword = (name: string): boolean => memberOf(KEYWORDS, name) !== null;

/** What `keyword:value` asks for, or null when it is not said that way and so only words. `distance` is what stood behind `~`. */
export function keywordTerm(keyword: string, given: KeywordValue, today: Date, distance = DISTANCE): BareTerm | null {
  const value = given.value.trim();
  const field = memberOf(TEXT_FIELDS, keyword);
  if (field !== null) return value === '' ? null : fieldTerm(field, given);
  const dateField = memberOf(DATE_FIELDS, keyword);
  if (dateField !== null) return dateTerm(dateField, value, today);
  if (keyword === 'near') return nearTerm(given, distance);
  return choiceTerm(keyword, value.toLowerCase());
}

function choiceTerm(keyword: string, value: string): BareTerm | null {
  if (keyword === 'in') return wrap(memberOf(SCOPES, value), (scope) => ({ kind: 'scope-mark', scope }));
  if (keyword === 'has') return wrap(memberOf(POSSESSIONS, value), (what) => ({ kind: 'has', what }));
  if (keyword === 'is') return wrap(memberOf(CONDITIONS, value), (condition) => ({ kind: 'is', condition }));
  if (keyword === 'lang') return LANGUAGE.test(value) ? { kind: 'language', language: value } : null;
  return keyword === 'words' ? lengthTerm(value) : null;
}

/** Whether more typing can still make this a term: `is:unr`, `source:`. */
export function isUnfinished(keyword: string, { value, isQuoted }: KeywordValue): boolean {
  if (value.trim() === '') return true;
  const choices = { in: SCOPES, has: POSSESSIONS, is: CONDITIONS }[keyword];
  if (choices !== undefined) return choices.some((choice) => choice.startsWith(value.toLowerCase()));
  if (keyword === 'lang') return value.length === 1;
  if (keyword === 'words') return /^[<>]=?$|^\.\.?$|^\d+\.$/u.test(value);
  return memberOf(DATE_FIELDS, keyword) !== null && (isQuoted || /^[\d.\-/]+$/u.test(value));
}

function fieldTerm(field: (typeof TEXT_FIELDS)[number], { value, isQuoted }: KeywordValue): BareTerm {
  const [text, prefix] = splitStar(foldSpace(value));
  return { kind: 'field', field, value: text, exact: isQuoted, prefix };
}

function dateTerm(field: (typeof DATE_FIELDS)[number], value: string, today: Date): BareTerm | null {
  const days = parseDays(value, today);
  if (days === null) return null;
  const from = field === 'before' ? null : days.from;
  if (field === 'before') return { kind: 'date', field, value, from, until: days.from };
  return { kind: 'date', field, value, from, until: field === 'on' ? days.until : null };
}

function lengthTerm(value: string): BareTerm | null {
  const [, sign = '=', count] = RELATION.exec(value) ?? [];
  if (count !== undefined) return { kind: 'length', value, ...relation(sign, Number(count)) };
  const [whole, min, max] = BETWEEN.exec(value) ?? [];
  if (whole === undefined || (min === undefined && max === undefined)) return null;
  return { kind: 'length', value, min: toNumber(min), max: toNumber(max) };
}

const toNumber = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function relation(sign: string, count: number): { readonly min: number | null; readonly max: number | null } {
  if (sign === '=') return { min: count, max: count };
  if (sign.startsWith('>')) return { min: sign === '>' ? count + 1 : count, max: null };
  return { min: null, max: sign === '<' ? count - 1 : count };
}

function nearTerm({ value, isQuoted }: KeywordValue, distance: number): BareTerm | null {
  const words = foldSpace(value).split(' ').filter(Boolean);
  return isQuoted && words.length > 0 ? { kind: 'near', words, distance } : null;
}

/** A trailing star asks for beginnings; stars anywhere else are characters like others. */
export function splitStar(text: string): readonly [text: string, isPrefix: boolean] {
  return /[^\s*]\*$/u.test(text) ? [text.slice(0, -1), true] : [text, false];
}

const memberOf = <T extends string>(members: readonly T[], value: string): T | null =>
  members.find((member) => member === value) ?? null;

const wrap = <T, R>(value: T | null, make: (value: T) => R): R | null => (value === null ? null : make(value));
