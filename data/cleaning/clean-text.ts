import type { Article, Block, Mark, RemovedSpan } from '../article.ts';
import type { Choice } from './cleaning-records.ts';
import { type Passage, passagesOf } from './passages.ts';

/** What decides which passages are in a text: the reader for this article, else for all of its outlet, else its file. */
export interface Choices {
  /** By the passages' keys. */
  readonly own: ReadonlyMap<string, Choice>;
  /** Names of lines that are left out of all articles of the outlet. */
  readonly leftOut: ReadonlySet<string>;
}

/** A block of a cleaned text. */
export interface CleanBlock {
  readonly block: Block;
  /** What it is made of; more than one where a dateline was put back before its paragraph. */
  readonly passages: readonly Passage[];
  /** The block of the file's text that it is, and the length of what was put before it (UTF-16 units). */
  readonly from: { readonly index: number; readonly lead: number } | null;
}

export interface CleanText {
  readonly blocks: readonly CleanBlock[];
  readonly removed: readonly { readonly span: RemovedSpan; readonly passage: Passage }[];
}

/** Where a passage is without a word of the reader on this article. */
export function usualPlace({ name, block }: Passage, leftOut: Choices['leftOut']): Choice {
  return block === null || (name !== '' && leftOut.has(name)) ? 'out' : 'in';
}

/** An article's text with the passages in it that were chosen to be. */
export function cleanText(article: Pick<Article, 'blocks' | 'removed'>, { own, leftOut }: Choices): CleanText {
  const blocks: CleanBlock[] = [];
  const removed: { span: RemovedSpan; passage: Passage }[] = [];
  let lead: Passage | null = null;
  for (const passage of passagesOf(article)) {
    const usual = usualPlace(passage, leftOut);
    // Nothing is no paragraph.
    const isBlank = passage.block === null && passage.text.trim() === '';
    if (isBlank || (own.get(passage.key) ?? usual) === 'out') {
      const reason = passage.reason ?? (usual === 'out' ? 'repeated' : 'reader');
      removed.push({ span: { text: passage.text, before: blocks.length, reason }, passage });
      continue;
    }
    if (passage.reason === 'dateline') {
      if (lead) blocks.push(...paragraphs(lead));
      lead = passage;
      continue;
    }
    if (lead) blocks.push(...withLead(lead, passage));
    else blocks.push(...blocksOf(passage));
    lead = null;
  }
  if (lead) blocks.push(...paragraphs(lead));
  return { blocks, removed };
}

const blocksOf = (passage: Passage): CleanBlock[] =>
  passage.block === null
    ? paragraphs(passage)
    : [{ block: passage.block.content, passages: [passage], from: { index: passage.block.index, lead: 0 } }];

/** What importing left out is kept as words alone: a paragraph for each of its lines. */
const paragraphs = (passage: Passage): CleanBlock[] =>
  passage.text
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ block: { type: 'paragraph', text }, passages: [passage], from: null }));

const SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A dateline belongs to the paragraph that it was taken from. */
function withLead(lead: Passage, passage: Passage): CleanBlock[] {
  const { block } = passage;
  if (block?.content.type !== 'paragraph') return [...paragraphs(lead), ...blocksOf(passage)];
  const { text, marks, ...rest } = block.content;
  const head = lead.text + (SPACELESS.test(text) ? '' : ' ');
  const moved = marks?.map((mark): Mark =>
    Object.assign({}, mark, { start: mark.start + head.length, end: mark.end + head.length }),
  );
  return [
    {
      block: { ...rest, text: head + text, ...(moved && { marks: moved }) },
      passages: [lead, passage],
      from: { index: block.index, lead: head.length },
    },
  ];
}
