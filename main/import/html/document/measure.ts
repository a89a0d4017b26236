import { childrenOf, isElement, isText } from './element.ts';

/** A run of text beyond this is a paragraph, whatever element it stands in. */
const LONG_RUN = 80;

/** What an element holds, itself and below. Lengths are UTF-16 units without white space runs. */
export interface Measure {
  readonly text: number;
  /** Of the text, how much is linked. */
  readonly links: number;
  /** Sentence ends and commas: what prose has and menus have not. */
  readonly stops: number;
  readonly images: number;
  readonly paragraphs: number;
}

export type Measures = (element: Element) => Measure;

const NOTHING: Measure = { text: 0, links: 0, stops: 0, images: 0, paragraphs: 0 };
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'select', 'option', 'svg', 'textarea']);
const STOP = /[.!?,;:。、，！？；：،؛؟।]/gu;

/** Measures every element below `root` once. */
export function measure(root: Element): Measures {
  const found = new Map<Element, Measure>();
  measureInto(root, false, found);
  return (element) => found.get(element) ?? NOTHING;
}

function measureInto(element: Element, isLinked: boolean, found: Map<Element, Measure>): Measure {
  if (UNREAD.has(element.localName)) return NOTHING;
  const linked = isLinked || element.localName === 'a';
  const sum = { text: 0, links: 0, stops: 0, images: element.localName === 'img' ? 1 : 0, paragraphs: 0 };
  for (const child of childrenOf(element)) {
    if (isText(child)) addText(sum, child.data, linked);
    else if (isElement(child)) add(sum, measureInto(child, linked, found));
  }
  if (element.localName === 'p' && sum.paragraphs === 0 && sum.text > 40) sum.paragraphs = 1;
  found.set(element, sum);
  return sum;
}

type Sum = { -readonly [Key in keyof Measure]: Measure[Key] };

function addText(sum: Sum, data: string, isLinked: boolean): void {
  const { length } = data.replaceAll(/\s+/gu, ' ').trim();
  sum.text += length;
  if (isLinked) sum.links += length;
  else if (length > 20) sum.stops += data.match(STOP)?.length ?? 0;
  if (!isLinked && length > LONG_RUN) sum.paragraphs += 1;
}

function add(sum: Sum, part: Measure): void {
  sum.text += part.text;
  sum.links += part.links;
  sum.stops += part.stops;
  sum.images += part.images;
  sum.paragraphs += part.paragraphs;
}

export const linkDensity = ({ text, links }: Measure): number => (text === 0 ? 0 : links / text);
