import type { Block, RichText } from '../../../../data/article.ts';
import { attribute, elementsIn, plainText } from '../document/element.ts';
import { textRuns } from './text-runs.ts';

const PULL = /pull-?_?quote|quote-?_?pull|callout-?quote|highlight-?quote|\bpq\b|mw-halign|zitatbox/iu;
const ATTRIBUTION = /^[—–―-]{1,2}\s*(\S.{0,160})$/u;

/** A quotation of the given blocks, with what stands in its `cite` or `footer` as its source. */
export function quoteOf(element: Element, blocks: readonly Block[], isPull: boolean): readonly Block[] {
  const runs = blocks.flatMap(textRuns).filter(({ text }) => text !== '');
  const figures = blocks.filter(({ type }) => type === 'figure');
  const cite = citeOf(element, runs);
  const paragraphs = cite && runs.length > 1 ? runs.slice(0, -1) : runs;
  if (paragraphs.length === 0) return figures;
  const kind = isPull ? { kind: 'pull' as const } : {};
  return [{ type: 'quote', ...kind, paragraphs, ...(cite && runs.length > 1 ? { cite } : {}) }, ...figures];
}

export const isPullQuote = (element: Element): boolean =>
  PULL.test(`${attribute(element, 'class')} ${attribute(element, 'data-type')} ${attribute(element, 'role')}`);

/** The last paragraph, if it names who said it. */
function citeOf(element: Element, runs: readonly RichText[]): RichText | undefined {
  const last = runs.at(-1);
  if (!last) return undefined;
  const marked = [...elementsIn(element)].find(({ localName }) => localName === 'cite' || localName === 'footer');
  const dashed = ATTRIBUTION.exec(last.text)?.[1];
  if (dashed !== undefined) return { text: dashed };
  return marked && plainText(marked) === last.text ? { text: last.text } : undefined;
}
