import type { RowMatch } from '../../preload/contract.ts';

/** UTF-16 range `[start, end)` of a text. */
export type Range = readonly [start: number, end: number];

/** UTF-16 units. */
const LENGTH = 200;
/** Shown before the first match. */
const BEFORE = 60;

/** The part of a text that has most of its matches close to each other, cut at words. */
export function snippetOf(text: string, matches: readonly Range[]): RowMatch['snippet'] {
  const from = bestStart(text, matches);
  const to = Math.min(text.length, from + LENGTH);
  const start = from === 0 ? 0 : afterSpace(text, from);
  const end = to === text.length ? to : beforeSpace(text, to);
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const inside = matches.filter(([from, to]) => from >= start && to <= end);
  return {
    text: `${head}${text.slice(start, end).replaceAll(/\s/gu, ' ')}${tail}`,
    marks: inside.map(([from, to]) => [from - start + head.length, to - start + head.length]),
  };
}

function bestStart(text: string, matches: readonly Range[]): number {
  let best = { from: 0, count: 0 };
  let last = 0;
  for (const [first, [start]] of matches.entries()) {
    while (last < matches.length && (matches[last]?.[1] ?? 0) <= start + LENGTH - BEFORE) last += 1;
    if (last - first > best.count) best = { from: Math.max(0, start - BEFORE), count: last - first };
  }
  return Math.max(0, Math.min(best.from, text.length - LENGTH));
}

/** Scripts without spaces are cut anywhere but within a character. */
const NEAREST_SPACE = 25;

function afterSpace(text: string, at: number): number {
  const space = text.slice(at, at + NEAREST_SPACE).search(/\s/u);
  return space >= 0 ? at + space + 1 : wholeCharacter(text, at);
}

function beforeSpace(text: string, at: number): number {
  const space = text.slice(at - NEAREST_SPACE, at).search(/\s\S*$/u);
  return space >= 0 ? at - NEAREST_SPACE + space : wholeCharacter(text, at);
}

const wholeCharacter = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);
