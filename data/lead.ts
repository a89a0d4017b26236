import type { Block } from './article.ts';
import { blockTexts } from './text.ts';
import { foldSpace } from './white-space.ts';

/** Longest lead of a list row, in UTF-16 units. */
const LEAD_LENGTH = 280;

/** The first lines of an article for its row in a list: running text, without headings unless there is nothing else. */
export function leadOf(blocks: readonly Block[]): string {
  const running = blocks.filter((block) => block.type !== 'heading');
  return shortened(firstWords(running) || firstWords(blocks));
}

function firstWords(blocks: readonly Block[]): string {
  let lead = '';
  for (const block of blocks) {
    for (const text of blockTexts(block)) {
      lead = foldSpace(`${lead} ${text.slice(0, 2 * LEAD_LENGTH)}`);
      if (lead.length > LEAD_LENGTH) return lead;
    }
  }
  return lead;
}

/** Cut before the last word that does not fit, never within a character; scripts without spaces are cut anywhere. */
function shortened(text: string): string {
  if (text.length <= LEAD_LENGTH) return text;
  const fitting = text.slice(0, LEAD_LENGTH - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const lastSpace = fitting.lastIndexOf(' ');
  return `${lastSpace > LEAD_LENGTH / 2 ? fitting.slice(0, lastSpace) : fitting}…`;
}
