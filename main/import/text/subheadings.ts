import type { Block } from '../../../data/article.ts';
import { columns, endsSentence } from './lines.ts';

const LONGEST = 80;
const MOST_WORDS = 12;
/** What a heading heads is at least this long. */
const SHORTEST_SECTION = 90;

/**
 * Finds the crossheads of plain text: a short line alone, no sentence, before a paragraph that is one. Verse, addresses and
 * names under a quotation stay text: nothing long follows them.
 */
export function markSubheadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    const next = blocks[index + 1];
    if (block.type !== 'paragraph' || next?.type !== 'paragraph' || before === undefined) return block;
    const isAfterText = before.type !== 'paragraph' || endsSentence(before.text);
    return isAfterText && isSubheading(block.text, next.text) ? { type: 'heading', level: 2, text: block.text } : block;
  });
}

function isSubheading(text: string, next: string): boolean {
  if (columns(text) > LONGEST || columns(next) < SHORTEST_SECTION || columns(next) < 2 * columns(text)) return false;
  if (!endsSentence(next) || /[.:;,…。]["'”’»)]*$/u.test(text) || /^["'“‘«„([\-–—@#•]/u.test(text)) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}¿¡]/u.test(text) || /https?:|@|\(\p{Lu}{2,}[^)]*\)$/u.test(text)) return false;
  return (
    text.split(/\s+/u).length <= MOST_WORDS &&
    !/^(?:photo|image|picture|source|file|video|credit|caption|foto|bild|fuente|quelle)\b/iu.test(text)
  );
}
