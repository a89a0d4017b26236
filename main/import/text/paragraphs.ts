import { columns, endsSentence, startsLower } from './lines.ts';

/** Puts lines together that were one paragraph before somebody wrapped them. */

export interface Layout {
  /** The column at which lines were wrapped; undefined where every line is a paragraph of its own. */
  readonly width: number | undefined;
}

/** Wrapped text is narrower than this; longer lines are paragraphs. */
const WIDEST_WRAP = 140;
const NARROWEST_WRAP = 30;
const MOST_LINES = 4000;

/**
 * Tells hard-wrapped text from a paragraph per line. A line was wrapped exactly where the first word of the next one
 * would not have fitted any more; where most neighbouring lines are so, the file is wrapped.
 */
export function detectLayout(groups: readonly (readonly string[])[]): Layout {
  const pairs = neighbours(groups);
  if (pairs.length < 2) return pairs.length === 1 ? layoutOfOnePair(pairs) : { width: undefined };
  const widths = pairs.map(([line]) => columns(line)).toSorted((left, right) => left - right);
  const width = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return { width: undefined };
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
  return { width: full >= pairs.length * 0.6 ? width : undefined };
}

/** Two lines only: wrapped where the first is long, unfinished, and goes on in small letters. */
function layoutOfOnePair(pairs: readonly (readonly [string, string])[]): Layout {
  const [line, next] = pairs[0] ?? ['', ''];
  const width = columns(line);
  const isWrapped = width >= 50 && width <= WIDEST_WRAP && !endsSentence(line) && startsLower(next);
  return { width: isWrapped ? width : undefined };
}

function neighbours(groups: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  return groups
    .slice(0, MOST_LINES)
    .flatMap((group) => group.slice(1).map((next, index) => [group[index] ?? '', next] as const))
    .slice(0, MOST_LINES);
}

/** Scrapers differ in where exactly they break, so a few columns more or less do not matter. */
function isFull(line: string, next: string, width: number): boolean {
  const word = isEastAsian(next) ? next.trimStart().slice(0, 1) : (/^\s*(\S{1,60})/u.exec(next)?.[1] ?? '');
  return columns(line.trimEnd()) + 1 + columns(word) > width * 0.94;
}

const isEastAsian = (text: string): boolean => /^\s*[\u3040-\u30FF\u3400-\u9FFF\u3000-\u303F\uFF00-\uFF60]/u.test(text);

/** The paragraphs of a group of lines that no blank line parts. */
export function joinLines(group: readonly string[], layout: Layout): readonly string[] {
  if (group.length === 1) return group;
  const isProse = group.some((line) => columns(line) > 60);
  const paragraphs: string[] = [];
  let parts: string[] = [];
  group.forEach((line, index) => {
    parts.push(line.trim());
    const next = group[index + 1];
    if (next === undefined || !isSameParagraph(line, next, layout, isProse)) {
      paragraphs.push(joined(parts));
      parts = [];
    }
  });
  return paragraphs;
}

function isSameParagraph(line: string, next: string, { width }: Layout, isProse: boolean): boolean {
  const isUnfinished = !endsSentence(line);
  if (width === undefined) return isProse && isUnfinished && startsLower(next);
  if (/^(?:\s{2,}|\t)\S/u.test(next) && !/^(?:\s{2,}|\t)/u.test(line)) return false;
  if (isFull(line, next, width)) return true;
  return isUnfinished && isProse && (startsLower(next) || columns(line) > width * 0.75);
}

/** Words that keep their hyphen wherever a line ends: `self-governing`, `U.S.-led`. */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:self|non|ex|co|anti|pro|pre|post|well|semi|multi|mid|cross|long|short|high|low|so|vice|half|full|part|far|near|old|new|right|left|year|state|government|police|coast|far|mega|non|sub|micro|inter|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu;

function joined(parts: readonly string[]): string {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.length - 1;
    const before = pieces[last];
    if (before === undefined || (isEastAsian(part) && EAST_ASIAN_END.test(before.slice(-1)))) pieces.push(part);
    else if (/\p{Ll}{2}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(part)) {
      if (!KEEPS_HYPHEN.test(before.slice(-16))) pieces[last] = before.slice(0, -1);
      pieces.push(part);
    } else pieces.push(` ${part}`);
  }
  return pieces.join('');
}

const EAST_ASIAN_END = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/u;
