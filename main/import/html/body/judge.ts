import type { RemovedSpan } from '../../../../data/article.ts';
import { opensComments, opensRelated } from '../../news/furniture.ts';
import type { Verdict } from '../blocks/block-writer.ts';
import { attribute, childrenOf, isBlock, isElement, plainText } from '../document/element.ts';
import { linkDensity, type Measure, type Measures } from '../document/measure.ts';
import { classWords } from './class-words.ts';
import { reasonInClasses, reasonInLabel } from './furniture-classes.ts';
import { isPullQuote } from '../blocks/quote.ts';
import { isHidden } from './visibility.ts';

type Reason = RemovedSpan['reason'];

/** Elements that hold nothing a reader reads. */
const SILENT = new Set(
  'script style template link meta title head base button input select option textarea svg canvas object embed iframe map area audio source track rp colgroup col param frame frameset noframes amp-ad amp-embed amp-analytics amp-iframe amp-sidebar amp-social-share amp-consent amp-pixel'.split(
    ' ',
  ),
);

/** The frame of an article: never furniture, whatever its classes say. */
const FRAME = new Set(['html', 'body', 'main', 'article', 'h1', 'img', 'picture', 'br']);

const ROLES: Readonly<Partial<Record<string, Reason>>> = {
  navigation: 'navigation',
  search: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  tablist: 'navigation',
  contentinfo: 'legal',
  dialog: 'legal',
  alertdialog: 'legal',
  form: 'newsletter',
};

/** Parts of the page whose classes are taken at their word only if they hold no running text. */
const DOUBTFUL: ReadonlySet<Reason> = new Set([
  'newsletter',
  'advertisement',
  'navigation',
  'legal',
  'share-bar',
  'byline',
]);

export interface JudgeContext {
  readonly measures: Measures;
  /** Elements that belong to the article for certain, such as its headline: what holds one is not taken out. */
  readonly anchors: readonly Element[];
}

/** Tells the parts of a page that are no article, by their names, roles and shape. */
export function judge(element: Element, { measures, anchors }: JudgeContext): Verdict {
  const { localName } = element;
  if (SILENT.has(localName)) return 'drop';
  if (localName === 'noscript') return element.querySelector('img') ? 'keep' : 'drop';
  const measured = measures(element);
  if (isHidden(element, measured.text)) return 'drop';
  if (FRAME.has(localName)) return 'keep';
  const reason = reasonOf(element, measured, measures);
  return reason === undefined || anchors.some((anchor) => element.contains(anchor)) ? 'keep' : reason;
}

function reasonOf(element: Element, measured: Measure, measures: Measures): Reason | undefined {
  const { localName } = element;
  if (localName === 'nav') return 'navigation';
  if (localName === 'form') return isProse(measured) ? undefined : 'newsletter';
  if (localName === 'dialog') return isProse(measured) ? undefined : 'legal';
  const role = ROLES[attribute(element, 'role')];
  if (role && !isProse(measured)) return role;
  if (isPullQuote(element) || localName === 'blockquote') return undefined;
  const named = reasonInClasses(classWords(element)) ?? reasonInLabel(attribute(element, 'aria-label'));
  if (named && isBelievable(named, element, measured)) return named;
  return isBlock(element) ? reasonInShape(element, measured, measures) : undefined;
}

function isBelievable(reason: Reason, element: Element, measured: Measure): boolean {
  if (/^(?:p|h[1-6]|figure|td|tr|tbody)$/u.test(element.localName) && measured.text > 200) return false;
  if (DOUBTFUL.has(reason)) return !isProse(measured);
  if (reason === 'related') return measured.paragraphs < 3 || linkDensity(measured) > 0.3;
  return true;
}

const isProse = (measured: Measure): boolean =>
  measured.paragraphs >= 2 && measured.stops >= 8 && linkDensity(measured) < 0.25;

/** Boxes that say what they are in their first words. */
function reasonInShape(element: Element, measured: Measure, measures: Measures): Reason | undefined {
  if (element.localName === 'aside')
    return linkDensity(measured) > 0.4 && measured.text > 0 ? 'related' : reasonInHeading(element, measured, measures);
  if (element.localName === 'footer' && element.closest('blockquote') === null)
    return isProse(measured) || / (?:footnotes?|endnotes?) /u.test(classWords(element)) ? undefined : 'navigation';
  return /^(?:div|section)$/u.test(element.localName) ? reasonInHeading(element, measured, measures) : undefined;
}

function reasonInHeading(element: Element, measured: Measure, measures: Measures): Reason | undefined {
  if (measured.text === 0) return undefined;
  const first = firstWords(element, measures);
  if (first === undefined) return undefined;
  if (opensComments(first) && measured.text > first.length) return 'comment-prompt';
  return opensRelated(first) && linkDensity(measured) > 0.35 ? 'related' : undefined;
}

/** The text of the first heading or short line in a box. */
function firstWords(element: Element, measures: Measures): string | undefined {
  let current: Element | undefined = element;
  for (let depth = 0; current && depth < 6; depth += 1) {
    const first: Element | undefined = firstWithText(current, measures);
    if (first && measures(first).text <= LONGEST_LABEL) return plainText(first);
    current = first;
  }
  return undefined;
}

const LONGEST_LABEL = 60;

function firstWithText(element: Element, measures: Measures): Element | undefined {
  for (const child of childrenOf(element)) if (isElement(child) && measures(child).text > 0) return child;
  return undefined;
}
