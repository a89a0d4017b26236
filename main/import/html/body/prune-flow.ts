import type { Block, RemovedSpan, RichText } from '../../../../data/article.ts';
import { opensComments, opensRelated } from '../../news/furniture.ts';
import type { FlowItem } from '../../news/flow.ts';

/** A line linked as a whole and no longer than this is the title of another article. */
const LONGEST_TITLE = 200;

/** Takes out of a flow the links to other articles and what follows a page's own end, by their shape alone. */
export function pruneFlow(flow: readonly FlowItem[], byline: readonly string[]): readonly FlowItem[] {
  const kept = withoutComments(withoutRelated(flow));
  return withoutAuthors(withoutBareHeadings(withoutRepeats(kept)), byline);
}

/** After `Leave a reply` come other people's words. */
function withoutComments(flow: readonly FlowItem[]): readonly FlowItem[] {
  const at = flow.findIndex((item) => opensComments(textOf(item)));
  const before = flow.slice(0, Math.max(at, 0));
  if (at < 0 || lengthOf(before) < 200) return flow;
  return [...before, ...flow.slice(at).map((item) => takenOut(item, 'comment-prompt'))];
}

function withoutRelated(flow: readonly FlowItem[]): readonly FlowItem[] {
  let isAfterLabel = false;
  return flow.map((item) => {
    const isLabel = 'block' in item && opensRelated(textOf(item).replace(/[:：]\s*$/u, ''));
    const isLink = 'block' in item && isOnlyLinks(item.block);
    const isCut = isLabel || isLink || (isAfterLabel && 'block' in item && isTitleLike(item.block));
    isAfterLabel = isLabel || (isAfterLabel && isCut);
    return isCut ? takenOut(item, 'related') : item;
  });
}

function isOnlyLinks(block: Block): boolean {
  if (block.type === 'list') return block.items.length > 1 && linkShare(block.items) > 0.8;
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  const isSentence = /[.。!]["”’»)]*$/u.test(block.text);
  return !isSentence && block.text.length <= LONGEST_TITLE && linkShare([block]) > 0.85;
}

/** Below `Related`, a short line that is no sentence, or a list of links. */
const isTitleLike = (block: Block): boolean =>
  block.type === 'figure' ||
  (block.type === 'list' && linkShare(block.items) > 0.5) ||
  ((block.type === 'paragraph' || block.type === 'heading') &&
    block.text.length <= LONGEST_TITLE &&
    linkShare([block]) > 0.5);

function linkShare(runs: readonly RichText[]): number {
  const whole = runs.reduce((sum, { text }) => sum + text.length, 0);
  const linked = runs.flatMap(({ marks }) => marks ?? []).filter(({ type }) => type === 'link');
  return whole === 0 ? 0 : linked.reduce((sum, { start, end }) => sum + end - start, 0) / whole;
}

/** The same image twice in a row: once for scripts, once for pages without. */
function withoutRepeats(flow: readonly FlowItem[]): readonly FlowItem[] {
  let previous: FlowItem | undefined;
  return flow.filter((item) => {
    const isRepeated = previous !== undefined && isSameFigure(item, previous);
    if ('block' in item) previous = item;
    return !isRepeated;
  });
}

function isSameFigure(one: FlowItem, other: FlowItem): boolean {
  if (!('block' in one) || !('block' in other) || one.block.type !== 'figure' || other.block.type !== 'figure')
    return false;
  return (one.block.asset ?? one.block.address) === (other.block.asset ?? other.block.address);
}

/** A heading whose whole section was taken out, at the end or before the next heading of its rank. */
function withoutBareHeadings(flow: readonly FlowItem[]): readonly FlowItem[] {
  let next: FlowItem | undefined;
  return flow
    .toReversed()
    .map((item, index, reversed) => {
      const below = reversed[index - 1];
      const following = next;
      if ('block' in item) next = item;
      if (!('block' in item) || item.block.type !== 'heading' || !below || !('removed' in below)) return item;
      return !following || isHeadingOf(following, item.block.level) ? takenOut(item, 'related') : item;
    })
    .toReversed();
}

/** Above the text the author's name, below it a sentence on who that is. */
function withoutAuthors(flow: readonly FlowItem[], byline: readonly string[]): readonly FlowItem[] {
  if (byline.length === 0) return flow;
  const isLong = (item: FlowItem) => textOf(item).length > LONGEST_CREDIT;
  const [first, last] = [flow.findIndex(isLong), flow.findLastIndex(isLong)];
  return flow.map((item, index) => {
    const text = textOf(item);
    const isCredit = index < first && isOnlyNames(text, byline);
    const isBiography =
      index >= last - 1 && index > first && text.length < 400 && byline.some((name) => isAbout(text, name));
    return isCredit || isBiography ? takenOut(item, 'byline') : item;
  });
}

const LONGEST_CREDIT = 120;

function isOnlyNames(text: string, byline: readonly string[]): boolean {
  const rest = byline.reduce((left, name) => left.replace(name, ''), text);
  return (
    rest.length < text.length &&
    rest.replaceAll(/[\s,·|&]|\b(?:by|and|von|und|par|et|por|y|di|e)\b/giu, '').length <= 30
  );
}

const isAbout = (text: string, name: string): boolean =>
  text.startsWith(name) &&
  /^.{0,20}\b(?:is (?:a|an|the|our)|reports|writes|covers|joined|works|ist|schreibt|est|es)\b/u.test(
    text.slice(name.length),
  );

const isHeadingOf = (item: FlowItem, level: number): boolean =>
  'block' in item && item.block.type === 'heading' && item.block.level <= level;

function takenOut(item: FlowItem, reason: RemovedSpan['reason']): FlowItem {
  return 'block' in item ? { removed: { text: wordsOf(item.block), reason } } : item;
}

const textOf = (item: FlowItem): string =>
  'block' in item && (item.block.type === 'paragraph' || item.block.type === 'heading') ? item.block.text : '';

const lengthOf = (flow: readonly FlowItem[]): number => flow.reduce((sum, item) => sum + textOf(item).length, 0);

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return block.text;
    case 'list':
      return block.items.map(({ text }) => text).join('\n');
    case 'quote':
      return block.paragraphs.map(({ text }) => text).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
    case 'figure':
      return block.caption?.text ?? block.alt ?? block.address ?? '';
    case 'rule':
      return '';
  }
}
