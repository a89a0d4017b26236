import type { Block } from '../../../../data/article.ts';
import { textRuns } from '../../../../main/import/html/blocks/text-runs.ts';

/** The words of a text: runs of letters and digits, and every East Asian character by itself. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words an article's text has, figures and their captions left aside. */
export const wordsOfBlocks = (blocks: readonly Block[]): readonly string[] =>
  wordsOf(
    blocks
      .flatMap(textRuns)
      .map(({ text }) => text)
      .join('\n'),
  );

/** Word-level F1: of the words found and the words expected, how many are the same. */
export function f1(found: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) same += 1;
    left.set(word, count - 1);
  }
  return found.length + expected.length === 0 ? 1 : (2 * same) / (found.length + expected.length);
}
