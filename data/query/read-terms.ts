import { foldSpace } from '../white-space.ts';
import type { BareTerm, KeywordValue } from './keywords.ts';
import { isKeyword, isUnfinished, keywordTerm, splitStar } from './keywords.ts';
import type { Span } from './query.ts';
import { readQuoted } from './quotes.ts';

/** One term as it stands in the text, before OR and `in:` join it to its neighbours. */
export interface ReadTerm extends Span {
  /** Null asks for nothing (yet): an empty phrase, `source:` while it is typed. */
  readonly term: BareTerm | null;
  readonly isNegated: boolean;
}

const KEYWORD = /([a-z]+):/iuy;
const DISTANCE = /~(\d{1,4})/uy;
const SPACE = /\s*/uy;
const BARE = /\S+/uy;

/** The terms of a query's text in order; together they cover all of it but the white space. */
export function readTerms(text: string, today: Date): readonly ReadTerm[] {
  const terms: ReadTerm[] = [];
  for (let at = skipSpace(text, 0); at < text.length;) {
    const term = readTerm(text, at, today);
    terms.push(term);
    at = skipSpace(text, term.end);
  }
  return terms;
}

function readTerm(text: string, start: number, today: Date): ReadTerm {
  const isNegated = text.charAt(start) === '-' && /\S/u.test(text.charAt(start + 1));
  const at = isNegated ? start + 1 : start;
  const { term, end } = readKeyword(text, at, today) ?? readPhrase(text, at) ?? readWord(text, at);
  return { term, isNegated, start, end };
}

interface Read {
  readonly term: BareTerm | null;
  readonly end: number;
}

function readKeyword(text: string, at: number, today: Date): Read | null {
  const name = matchAt(KEYWORD, text, at)?.[1];
  const keyword = name?.toLowerCase();
  if (name === undefined || keyword === undefined || !isKeyword(keyword)) return null;
  const given = readValue(text, at + name.length + 1);
  const near = keyword === 'near' ? matchAt(DISTANCE, text, given.end) : null;
  const term = keywordTerm(keyword, given, today, near ? Number(near[1]) : undefined);
  if (term !== null) return { term, end: given.end + (near?.[0].length ?? 0) };
  if (isStillTyped(text, keyword, given)) return { term: null, end: given.end };
  return given.isQuoted ? { term: literal(text.slice(at, given.end)), end: given.end } : null;
}

interface ReadValue extends KeywordValue {
  readonly end: number;
  readonly isClosed: boolean;
}

function isStillTyped(text: string, keyword: string, given: ReadValue): boolean {
  if (given.value.trim() === '' || !given.isClosed) return true;
  return given.end === text.length && isUnfinished(keyword, given);
}

function readValue(text: string, at: number): ReadValue {
  const quoted = readQuoted(text, at);
  if (quoted !== null) return { ...quoted, value: quoted.text, isQuoted: true };
  const value = matchAt(BARE, text, at)?.[0] ?? '';
  return { value, isQuoted: false, isClosed: true, end: at + value.length };
}

function readPhrase(text: string, at: number): Read | null {
  const quoted = readQuoted(text, at);
  if (quoted === null) return null;
  const [words, hasStar] = splitStar(foldSpace(quoted.text));
  if (words === '') return { term: null, end: quoted.end };
  const prefix = hasStar || (!quoted.isClosed && !words.endsWith('*'));
  if (words.includes(' ')) return { term: { kind: 'phrase', text: words, prefix }, end: quoted.end };
  return { term: { kind: 'word', text: words, prefix, exact: true }, end: quoted.end };
}

function readWord(text: string, at: number): Read {
  const typed = matchAt(BARE, text, at)?.[0] ?? '';
  return { term: literal(typed), end: at + typed.length };
}

function literal(typed: string): BareTerm {
  const [text, prefix] = splitStar(typed);
  return { kind: 'word', text, prefix, exact: false };
}

const skipSpace = (text: string, at: number): number => at + (matchAt(SPACE, text, at)?.[0].length ?? 0);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
