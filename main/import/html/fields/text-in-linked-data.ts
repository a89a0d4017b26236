import type { FlowItem } from '../../news/flow.ts';
import { cleanField } from '../../decode/clean-characters.ts';
import { withoutEntities } from './entities.ts';
import type { LinkedData } from './linked-data.ts';

/** Pages that scripts draw show less than this when they were saved without. */
const FEW_CHARACTERS = 400;

/** The text that a page's linked data gives in full while the page itself shows next to none of it. */
export function textInLinkedData(linked: LinkedData, shownLength: number): readonly FlowItem[] | undefined {
  if (shownLength >= FEW_CHARACTERS) return undefined;
  const [stated] = linked.values('articleBody');
  if (typeof stated !== 'string' || stated.length < 2 * shownLength || stated.length < FEW_CHARACTERS) return undefined;
  return stated
    .split(/\s*\n\s*|<\/p>|<br\s*\/?>\s*<br\s*\/?>/iu)
    .map((paragraph) => cleanField(withoutEntities(paragraph)))
    .filter((text) => text !== '')
    .map((text) => ({ block: { type: 'paragraph', text } }));
}
