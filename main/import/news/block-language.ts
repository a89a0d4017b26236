import type { Block, Direction } from '../../../data/article.ts';
import { blockTexts } from '../../../data/text.ts';
import { detectLanguage } from './language.ts';
import type { Script } from './script.ts';

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
/** A name or two in another script does not make a block foreign. */
const SHORTEST_FOREIGN = 12;

/** Marks blocks whose script is not the article's with their own language and direction. */
export function withBlockLanguages(
  blocks: readonly Block[],
  direction: Direction,
  script: Script | undefined,
): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'figure' || block.type === 'rule' || block.type === 'code') return block;
    const text = blockTexts(block).join(' ').slice(0, 300);
    if (!mayDiffer(text, direction)) return block;
    const own = detectLanguage(text);
    if (own === undefined || own.script === script || text.length < SHORTEST_FOREIGN) return block;
    return { ...block, language: own.language, ...(own.direction === direction ? {} : { direction: own.direction }) };
  });
}

/** Cheap: most blocks of a Latin article are ASCII but for quotation marks. */
function mayDiffer(text: string, direction: Direction): boolean {
  return direction === 'rtl'
    ? !RIGHT_TO_LEFT_LETTER.test(text) || /\p{Script=Latin}/u.test(text)
    : /[\u0370-\u1FFF\u2C00-\uFEFC]/u.test(text);
}
