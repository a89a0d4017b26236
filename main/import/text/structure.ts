import type { Block } from '../../../data/article.ts';
import { cleanLine } from '../decode/clean-characters.ts';
import { columns, endsSentence, isRule } from './lines.ts';
import { joinLines, type Layout } from './paragraphs.ts';

/** Blocks where plain text shows them: lists, quotes, rules, tables of tabs, underlined headings. */

type ListItem = Extract<Block, { type: 'list' }>['items'][number];

const BULLET = /^(\s*)([-*•·▪‣◦●■♦►–])\s+(?=\S)/u;
const NUMBER = /^(\s*)(\d{1,3})[.)]\s+(?=\S)/u;

export function blocksOf(group: readonly string[], layout: Layout): readonly Block[] {
  const [only = ''] = group;
  if (group.length === 1 && isRule(only)) return [{ type: 'rule' }];
  const heading = underlinedHeading(group);
  if (heading) return [heading, ...(group.length > 2 ? blocksOf(group.slice(2), layout) : [])];
  return quoteOf(group, layout) ?? listOf(group, layout) ?? tableOf(group) ?? paragraphsOf(group, layout);
}

function paragraphsOf(group: readonly string[], layout: Layout): readonly Block[] {
  return splitAtRules(group).flatMap((part): readonly Block[] =>
    part.length === 1 && isRule(part[0] ?? '')
      ? [{ type: 'rule' }]
      : joinLines(part, layout)
          .map(cleanLine)
          .filter((text) => text !== '')
          .map((text) => ({ type: 'paragraph', text }) as const),
  );
}

function splitAtRules(group: readonly string[]): readonly (readonly string[])[] {
  if (!group.some(isRule)) return [group];
  const parts: string[][] = [];
  let open: string[] = [];
  for (const line of group) {
    if (!isRule(line)) open.push(line);
    else {
      parts.push(open, [line]);
      open = [];
    }
  }
  return [...parts, open].filter((part) => part.length > 0);
}

function underlinedHeading(group: readonly string[]): Block | undefined {
  const [text = '', line = ''] = group;
  const mark = /^\s*(=+|-+|~+)\s*$/u.exec(line)?.[1];
  if (mark === undefined || isRule(text) || mark.length < 3 || text.length > 160) return undefined;
  if (Math.abs(columns(text.trim()) - mark.length) > 3 && mark.length < columns(text.trim())) return undefined;
  return { type: 'heading', level: mark.startsWith('=') ? 2 : 3, text: cleanLine(text) };
}

function quoteOf(group: readonly string[], layout: Layout): readonly Block[] | undefined {
  if (!group.every((line) => /^\s*>/u.test(line))) return undefined;
  const bare = group.map((line) => line.replace(/^\s*(?:>\s?){1,9}/u, ''));
  const paragraphs = splitBlank(bare).flatMap((part) => joinLines(part, isWrappedQuote(part) ? { width: 1 } : layout));
  const texts = paragraphs.map(cleanLine).filter((text) => text !== '');
  return texts.length === 0 ? [] : [{ type: 'quote', paragraphs: texts.map((text) => ({ text })) }];
}

/** Quoting adds a mark to lines that were wrapped before: their own width is what counts. */
const isWrappedQuote = (part: readonly string[]): boolean =>
  part.length > 1 && part.slice(0, -1).every((line) => !endsSentence(line) || columns(line) > 60);

function splitBlank(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * Bullets on every item, or numbers that count up; lines that start with neither continue the item above. A single `1. `
 * may be a date and a single `- ` speech: these stay text.
 */
function listOf(group: readonly string[], layout: Layout): readonly Block[] | undefined {
  const [first = ''] = group;
  const isBullets = BULLET.test(first);
  const pattern = isBullets ? BULLET : NUMBER;
  const [lead] = pattern.exec(first) ?? [];
  if (lead === undefined) return undefined;
  const items: { depth: number; lines: string[]; number: number }[] = [];
  for (const line of group) {
    const match = pattern.exec(line);
    if (match)
      items.push({ depth: indent(match[1] ?? ''), lines: [line.slice(match[0].length)], number: Number(match[2]) });
    else if (layout.width !== undefined || /^\s{2,}/u.test(line)) items.at(-1)?.lines.push(line);
    else return undefined;
  }
  if (items.length === 1 && !/[•▪●■]/u.test(lead)) return undefined;
  if (!isBullets && !countsUp(items.map(({ number }) => number))) return undefined;
  return [
    {
      type: 'list',
      ordered: !isBullets,
      ...startOf(isBullets, items[0]?.number),
      items: items.map((item) => itemOf(item, items[0]?.depth ?? 0)),
    },
  ];
}

const startOf = (isBullets: boolean, number: number | undefined) =>
  isBullets || number === undefined || number === 1 ? {} : { start: number };

const countsUp = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);

const indent = (space: string): number => Math.min(8, Math.floor(space.replaceAll('\t', '    ').length / 2));

/** A list may stand indented as a whole: its first item is the outermost. */
function itemOf(item: { depth: number; lines: readonly string[] }, outermost: number): ListItem {
  const depth = Math.max(0, item.depth - outermost);
  const { lines } = item;
  const text = cleanLine(joinLines(lines, { width: 1 }).join(' '));
  return depth === 0 ? { text } : { text, depth };
}

/** Lines with the same number of tabs each are a table; the first row heads it where no cell of it is a number. */
function tableOf(group: readonly string[]): readonly Block[] | undefined {
  if (group.length < 2 || !group[0]?.includes('\t')) return undefined;
  const rows = group.map((line) => line.trim().split('\t').map(cleanLine));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return undefined;
  const hasHead =
    rows[0]?.every((cell) => cell !== '' && !/\d/u.test(cell)) &&
    rows.slice(1).some((row) => row.some((cell) => /\d/u.test(cell)));
  return [
    {
      type: 'table',
      rows: rows.map((row, index) => row.map((text) => (hasHead && index === 0 ? { text, isHeader: true } : { text }))),
    },
  ];
}

/** Lists whose items stand apart by blank lines: neighbouring groups of one kind become one group. */
export function isListGroup(group: readonly string[], kind: 'bullets' | 'numbers'): boolean {
  return (kind === 'bullets' ? BULLET : NUMBER).test(group[0] ?? '');
}
