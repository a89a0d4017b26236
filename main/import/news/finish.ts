import type { ArticleContent, Block } from '../../../data/article.ts';
import { articleText } from '../../../data/text.ts';
import { withBlockLanguages } from './block-language.ts';
import type { DateContext } from './dates.ts';
import type { FieldSheet } from './field-sheet.ts';
import { settle, type FlowItem } from './flow.ts';
import { detectLanguage, type DetectedLanguage } from './language.ts';
import { liftCredits } from './lift-credits.ts';
import { liftDateline } from './lift-dateline.ts';
import { offerPublished } from './published.ts';
import { isSameTitle } from './same-title.ts';

export interface FinishOptions {
  readonly fileName: string;
  readonly modifiedAt: Date | undefined;
  readonly context: DateContext;
  /** The language of the text, where the reader has looked already. */
  readonly detected: DetectedLanguage | undefined;
  /** Makes a title of the first words where none was found. */
  readonly derivedTitle: (text: string) => string;
}

/** Makes an article of what a reader found: lifts the dateline, settles title, date, language and direction. */
export function finishArticle(flow: readonly FlowItem[], sheet: FieldSheet, options: FinishOptions): ArticleContent {
  const text = withoutDoubledTitle(withoutOuterRules(flow), sheet);
  const lifted = liftDateline(liftCredits(text, sheet), sheet);
  offerPublished(sheet, { ...options, datelineDay: lifted.day }, options.context);
  const { blocks, removed } = settle(lifted.flow);
  offerTitle(sheet, articleText(blocks.slice(0, 3)), options);
  const detected =
    options.detected ?? detectLanguage(articleText(blocks.slice(0, 6))) ?? detectLanguage(sheet.get('title') ?? '');
  const direction = offerLanguage(sheet, detected);
  return {
    byline: [],
    tags: [],
    title: '',
    ...sheet.read(),
    direction,
    blocks: [...withBlockLanguages(blocks, direction, detected?.script)],
    removed,
  };
}

function offerTitle(sheet: FieldSheet, text: string, { derivedTitle, fileName }: FinishOptions): void {
  if (sheet.has('title')) return;
  const [firstLine = ''] = text.split('\n');
  const derived = derivedTitle(firstLine);
  if (derived === '') sheet.offer('title', fileName, 'file-name', 'guess', fileName);
  else sheet.offer('title', derived, 'text', 'guess', firstLine);
}

function offerLanguage(sheet: FieldSheet, detected: DetectedLanguage | undefined): ArticleContent['direction'] {
  if (detected) sheet.offer('language', detected.language, 'detector', detected.sure);
  const direction = detected?.direction ?? 'ltr';
  sheet.offer('direction', direction, 'detector', detected ? 'certain' : 'guess');
  return direction;
}

/** A rule before the first or after the last block parts nothing. */
function withoutOuterRules(flow: readonly FlowItem[]): readonly FlowItem[] {
  const isText = (item: FlowItem) => 'block' in item && item.block.type !== 'rule';
  const [first, last] = [flow.findIndex(isText), flow.findLastIndex(isText)];
  return flow.filter((item, index) => !('block' in item) || (index >= first && index <= last));
}

/** The headline once more at the top of the text. */
function withoutDoubledTitle(flow: readonly FlowItem[], sheet: FieldSheet): readonly FlowItem[] {
  const title = sheet.get('title');
  const index = flow.findIndex((item) => 'block' in item);
  const item = flow[index];
  if (title === undefined || !item || !('block' in item) || !isText(item.block)) return flow;
  const isOnly = flow.filter((other) => 'block' in other).length === 1;
  if (isOnly || !isSameTitle(item.block.text, title)) return flow;
  return flow.with(index, { removed: { text: item.block.text, reason: 'duplicate-title' } });
}

const isText = (block: Block) => block.type === 'paragraph' || block.type === 'heading';
