import type { Block, Mark, RemovedSpan, RichText } from '../../../../data/article.ts';
import { cleanCharacters } from '../../decode/clean-characters.ts';
import { joinRich } from '../../markdown/inline.ts';
import type { FlowItem } from '../../news/flow.ts';
import { attribute, childrenOf, isBlock, isElement, isText, spacedText } from '../document/element.ts';
import type { Measures } from '../document/measure.ts';
import type { PictureStore } from '../images/picture-store.ts';
import { figureOfImage, figureOfVideo, figuresOf, isCaptionedImage } from './figure.ts';
import { listOf } from './list.ts';
import { codeOf } from './code.ts';
import { isPullQuote, quoteOf } from './quote.ts';
import { type OpenMark, RunWriter } from './run-writer.ts';
import { isLayout, rowsOf, tableOf } from './table.ts';
import { textRuns } from './text-runs.ts';

/** What is to become of an element: written, left out without a word, or taken out for a reason. */
export type Verdict = 'keep' | 'drop' | RemovedSpan['reason'];

/** What a writer needs to know of the page around. */
export interface Writing {
  readonly judge: (element: Element) => Verdict;
  readonly measures: Measures;
  readonly pictures: PictureStore;
  readonly absolute: (address: string) => string | undefined;
}

const MARKS: ReadonlyMap<string, Exclude<Mark['type'], 'link'>> = new Map(
  Object.entries({
    em: 'emphasis',
    i: 'emphasis',
    dfn: 'emphasis',
    var: 'emphasis',
    strong: 'strong',
    b: 'strong',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    s: 'strike',
    strike: 'strike',
    del: 'strike',
    u: 'underline',
    ins: 'underline',
    sub: 'sub',
    sup: 'sup',
  } as const),
);

/** Longest text kept of what was taken out: enough to judge whether it should come back. */
const LONGEST_REMOVED = 4000;

/** Writes what stands in elements as blocks, in their order. No markup is kept. */
export class BlockWriter {
  readonly #writing: Writing;
  readonly #leaveOut: ReadonlySet<Element>;
  readonly #items: FlowItem[] = [];
  readonly #run: RunWriter;

  constructor(writing: Writing, leaveOut: ReadonlySet<Element> = new Set(), around: readonly OpenMark[] = []) {
    this.#run = new RunWriter(around);
    this.#writing = writing;
    this.#leaveOut = leaveOut;
  }

  /** Everything written so far. */
  finish(): readonly FlowItem[] {
    this.#flush();
    return this.#items;
  }

  writeAll(node: Node): void {
    for (const child of childrenOf(node)) this.write(child);
  }

  write(node: Node): void {
    if (isText(node)) this.#run.write(cleanCharacters(node.data));
    else if (isElement(node) && !this.#leaveOut.has(node)) this.#judged(node);
  }

  #judged(element: Element): void {
    const verdict = this.#writing.judge(element);
    if (verdict === 'keep') return this.#writeElement(element);
    if (verdict === 'drop') return undefined;
    const text = cleanCharacters(spacedText(element)).slice(0, LONGEST_REMOVED);
    if (isBlock(element) || text.length > 20) this.#flush();
    if (text !== '') this.#items.push({ removed: { text, reason: verdict } });
    return undefined;
  }

  #writeElement(element: Element): void {
    const write = WRITERS.get(element.localName);
    if (write) return this.#writeBlock(element, write);
    const mark = MARKS.get(element.localName);
    if (mark) return this.#run.marked(mark, () => this.writeAll(element));
    if (element.localName === 'a') return this.#writeLink(element);
    if (element.localName === 'br') return this.#writeBreak(element);
    if (isBlock(element) || this.#isCaptioned(element)) return this.#writeBlock(element, container);
    return this.writeAll(element);
  }

  #writeBlock(element: Element, write: WriteBlock): void {
    this.#flush();
    for (const item of write(element, this.#tools)) this.#items.push(item);
  }

  readonly #tools: Tools = {
    isCaptioned: (element) => this.#isCaptioned(element),
    itemsIn: (element) => this.#inside(element),
    blocksIn: (element) => blocksOf(this.#inside(element)),
    textOf: (element, leaveOut) => joinRich(blocksOf(this.#inside(element, leaveOut)).flatMap(textRuns)),
    writing: () => this.#writing,
  };

  #inside(element: Element, leaveOut: ReadonlySet<Element> = this.#leaveOut): readonly FlowItem[] {
    const writer = new BlockWriter(this.#writing, leaveOut, this.#run.open);
    writer.writeAll(element);
    return writer.finish();
  }

  /** One image with its caption, whatever the elements are. */
  #isCaptioned(element: Element): boolean {
    const { images, text } = this.#writing.measures(element);
    return images === 1 && text > 0 && text < 1000 && isCaptionedImage(element);
  }

  #writeLink(element: Element): void {
    const href = this.#writing.absolute(attribute(element, 'href'));
    if (href === undefined) this.writeAll(element);
    else this.#run.linked(href, () => this.writeAll(element));
  }

  /** Two breaks part paragraphs. */
  #writeBreak(element: Element): void {
    if (isBreak(previousInk(element)) || isBreak(nextInk(element))) this.#flush();
    else this.#run.breakLine();
  }

  #flush(): void {
    if (this.#run.isEmpty) {
      this.#run.take();
      return;
    }
    for (const run of this.#run.take()) if (run.text !== '') this.#items.push({ block: { type: 'paragraph', ...run } });
  }
}

interface Tools {
  readonly isCaptioned: (element: Element) => boolean;
  readonly itemsIn: (element: Element) => readonly FlowItem[];
  readonly blocksIn: (element: Element) => readonly Block[];
  readonly textOf: (element: Element, leaveOut?: ReadonlySet<Element>) => RichText;
  readonly writing: () => Writing;
}

type WriteBlock = (element: Element, tools: Tools) => readonly FlowItem[];

const asItems = (blocks: readonly Block[]): readonly FlowItem[] => blocks.map((block) => ({ block }));

const figureWriting = (tools: Tools) => ({ pictures: tools.writing().pictures, textOf: tools.textOf });

const container: WriteBlock = (element, tools) =>
  tools.isCaptioned(element) ? asItems(figuresOf(element, figureWriting(tools))) : tools.itemsIn(element);

const heading: WriteBlock = (element, tools) =>
  tools
    .itemsIn(element)
    .map((item) =>
      'block' in item && item.block.type === 'paragraph'
        ? { block: { ...item.block, type: 'heading', level: Number(element.localName.slice(1)) } }
        : item,
    );

const list: WriteBlock = (element, tools) => {
  if ([...childrenOf(element)].some((child) => isText(child) && child.data.trim() !== ''))
    return tools.itemsIn(element);
  const children = [...childrenOf(element)].filter(isElement).filter((child) => !isLeftOut(child, tools));
  const items = children.map((child) => (isList(child) ? list(child, tools) : tools.itemsIn(child)));
  const start = Number.parseInt(attribute(element, 'start'), 10);
  const written = listOf(items.map(blocksOf), element.localName === 'ol', Number.isNaN(start) ? 1 : start);
  return written ? [...asItems(written), ...items.flat().filter((item) => !('block' in item))] : items.flat();
};

const isList = ({ localName }: Element): boolean => localName === 'ul' || localName === 'ol';

const isLeftOut = (element: Element, tools: Tools): boolean => tools.writing().judge(element) !== 'keep';

const blocksOf = (items: readonly FlowItem[]): readonly Block[] =>
  items.flatMap((item) => ('block' in item ? [item.block] : []));

const quote: WriteBlock = (element, tools) => asItems(quoteOf(element, tools.blocksIn(element), isPullQuote(element)));

const aside: WriteBlock = (element, tools) =>
  isPullQuote(element) && tools.writing().measures(element).text < 600
    ? asItems(quoteOf(element, tools.blocksIn(element), true))
    : container(element, tools);

const LONGEST_CAPTION = 400;

const figure: WriteBlock = (element, tools) => {
  if (isPullQuote(element)) return quote(element, tools);
  if (['blockquote', 'table', 'pre', 'figure'].some((name) => element.querySelector(name) !== null))
    return tools.itemsIn(element);
  const figures = figuresOf(element, figureWriting(tools));
  if (figures.length > 0) return asItems(figures);
  const text = spacedText(element);
  // The caption of an image that is nowhere, or of a video, would stand there as a paragraph of the text.
  if (text.length > LONGEST_CAPTION) return tools.itemsIn(element);
  return text === '' ? [] : [{ removed: { text, reason: 'navigation' } }];
};

const image: WriteBlock = (element, tools) => {
  const found = figureOfImage(element, figureWriting(tools));
  return found ? [{ block: found }] : [];
};

const video: WriteBlock = (element, tools) => {
  const found = figureOfVideo(element, figureWriting(tools));
  return found ? [{ block: found }] : [];
};

const table: WriteBlock = (element, tools) => {
  const rows = rowsOf(element);
  if (isLayout(element, rows)) return container(element, tools);
  const written = tableOf(element, rows, tools.textOf);
  return written ? [{ block: written }] : [];
};

const WRITERS: ReadonlyMap<string, WriteBlock> = new Map(
  Object.entries({
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    ul: list,
    ol: list,
    blockquote: quote,
    aside,
    figure,
    img: image,
    'amp-img': image,
    'amp-anim': image,
    video,
    'amp-video': video,
    table,
    pre: (element) => asItems(codeOf(element)),
    hr: () => [{ block: { type: 'rule' } }],
  }),
);

const isBreak = (node: Node | null): boolean => node !== null && isElement(node) && node.localName === 'br';

function previousInk(node: Node): Node | null {
  let previous = node.previousSibling;
  while (previous && isBlank(previous)) previous = previous.previousSibling;
  return previous;
}

function nextInk(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

const isBlank = (node: Node): boolean => (isText(node) && node.data.trim() === '') || node.nodeType === 8;
