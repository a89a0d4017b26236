import { furnitureReason } from '../news/furniture.ts';
import { parseByline } from '../news/byline.ts';
import { parseDateLine } from '../news/date-line.ts';
import { parseDateline } from '../news/dateline.ts';
import type { DateContext } from '../news/dates.ts';
import { columns, endsSentence, isBlank } from './lines.ts';

/** Headlines are set in a line or two; anything longer is text. */
const LONGEST_TITLE = 220;
const LONGEST_DERIVED = 120;

export interface TitleLines {
  readonly title: string;
  /** Lines it takes from where it starts, with an underline if there is one. */
  readonly length: number;
  readonly sure: 'certain' | 'likely';
}

/**
 * The headline that lines from `start` open with; undefined where they begin with the text itself. A headline is short, no
 * full sentence, and stands apart: a blank line, a byline or date, or a longer paragraph follows.
 */
export function readTitle(lines: readonly string[], start: number, context: DateContext): TitleLines | undefined {
  const first = lines[start]?.trim() ?? '';
  const second = lines[start + 1] ?? '';
  if (first === '' || first.length > LONGEST_TITLE || parseDateline(first) !== undefined) return undefined;
  const unmarked = /^#{1,6}\s+(\S.*)$/u.exec(first)?.[1];
  if (unmarked !== undefined) return { title: unmarked, length: 1, sure: 'certain' };
  if (/^\s*(?:={3,}|-{3,})\s*$/u.test(second)) return { title: first, length: 2, sure: 'certain' };
  if (isSentence(first)) return undefined;
  if (isBlank(second)) return hasText(lines, start + 1) ? { title: first, length: 1, sure: 'likely' } : undefined;
  const wrapped = wrappedTitle(lines, start);
  if (wrapped !== undefined) return { title: wrapped, length: 2, sure: 'likely' };
  return standsApart(first, second, context) ? { title: first, length: 1, sure: 'likely' } : undefined;
}

/** Ends as sentences do; a question or an exclamation may be a headline. */
function isSentence(line: string): boolean {
  if (/[?!？！؟]["'”’»)]*$/u.test(line)) return columns(line) > 120;
  if (/[:;,]$/u.test(line)) return true;
  // `U.S.`, `Inc.` and initials end headlines too.
  return endsSentence(line) && !/(?:\b\p{Lu}\.|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|etc)\.|\.\.\.|…)["”’]?$/u.test(line);
}

const hasText = (lines: readonly string[], from: number): boolean => lines.slice(from).some((line) => !isBlank(line));

/** Two short lines with a blank line after them, before a longer one. */
function wrappedTitle(lines: readonly string[], start: number): string | undefined {
  const [first = '', second = '', third = ''] = lines.slice(start, start + 3).map((line) => line.trim());
  if (second === '' || third !== '' || columns(first) > 90 || columns(second) > columns(first) + 20) return undefined;
  if (isSentence(second) || parseByline(second) || parseDateline(second)) return undefined;
  const body = lines.slice(start + 3).find((line) => !isBlank(line)) ?? '';
  return columns(body) > columns(first) && columns(first) >= 30 ? `${first} ${second}` : undefined;
}

/** Without a blank line: followed by a byline, a date, furniture or a paragraph that is much longer. */
function standsApart(first: string, second: string, context: DateContext): boolean {
  const next = second.trim();
  if (parseByline(next) || parseDateLine(next, context) || parseDateline(next) || furnitureReason(next)) return true;
  return columns(first) <= 120 && columns(next) >= 1.5 * columns(first) && columns(next) > 100;
}

/** A title for a text that has none: its first sentence, cut at a word. */
export function derivedTitle(text: string): string {
  const sentence = /^.{12,}?[.!?…。！？؟](?=\s|["”’»]|$|[\u3040-\u9fff])["”’»]?/u.exec(text.slice(0, 400))?.[0] ?? text;
  if (sentence.length <= LONGEST_DERIVED) return sentence.replace(/(?<!\.)[.。]$/u, '').trim();
  const cut = sentence.slice(0, LONGEST_DERIVED).replace(/[\uD800-\uDBFF]$/u, '');
  return `${(cut.includes(' ') ? cut.replace(/\s+\S*$/u, '') : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}
