import type { Article, Block, RemovedSpan } from '../article.ts';
import { blockTexts } from '../text.ts';
import { foldSpace } from '../white-space.ts';

/** A part of what an article's file says that is in the text or left out of it as a whole. */
export interface Passage {
  /** What tells it from the article's other passages, in every version and on every machine. */
  readonly key: string;
  /** What passages with the same words share. */
  readonly name: string;
  readonly text: string;
  /** Where it is a block of the file's text: which. */
  readonly block: { readonly index: number; readonly content: Block } | null;
  /** Where importing left it out: why. */
  readonly reason: RemovedSpan['reason'] | null;
}

const LONGEST_NAME = 200;
const HEAD = 120;
const TAIL = 60;

/** A name for the words of a passage: the words, of a long one the first and last. White space counts for nothing. */
export function passageName(text: string): string {
  const words = foldSpace(text.normalize('NFC'));
  if (words.length <= LONGEST_NAME) return words;
  return `${words.slice(0, HEAD)}…${words.slice(-TAIL)} ${words.length}`;
}

/** The words of a block in one text; '' for one that has none. */
export const blockText = (block: Block): string => blockTexts(block).join('\n');

/** All passages in the order of the file. Those with the same words are told apart by which of them comes first. */
export function passagesOf({ blocks, removed }: Pick<Article, 'blocks' | 'removed'>): readonly Passage[] {
  const seen = new Map<string, number>();
  const passage = (text: string, rest: Pick<Passage, 'block' | 'reason'>): Passage => {
    const name = passageName(text);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${count}:${name}`, name, text, ...rest };
  };
  const left = removed.toSorted((one, other) => one.before - other.before).values();
  const passages: Passage[] = [];
  let span = left.next().value;
  const leftOutBefore = (index: number) => {
    for (; span && span.before <= index; span = left.next().value) {
      passages.push(passage(span.text, { block: null, reason: span.reason }));
    }
  };
  for (const [index, content] of blocks.entries()) {
    leftOutBefore(index);
    passages.push(passage(blockText(content), { block: { index, content }, reason: null }));
  }
  leftOutBefore(Number.POSITIVE_INFINITY);
  return passages;
}
