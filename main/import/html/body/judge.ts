import type { RemovedSpan } from '../../../../data/article.ts';
import { opensComments, opensRelated } from '../../news/furniture.ts';
import type { Verdict } from '../blocks/block-writer.ts';
import { attribute, childrenOf, isBlock, isElement, plainText } from '../document/element.ts';
import { linkDensity, type Measure, type Measures } from '../document/measure.ts';
import { classWords } from './class-words.ts';
import { reasonInClasses, reasonInLabel } from './furniture-classes.ts';
import { isPullQuote } from '../blocks/quote.ts';
import { isTeaserList } from './teaser-list.ts';
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

const OF_OTHERS: ReadonlySet<Verdict> = new Set([
  'drop',
  'comment-prompt',
  'related',
  'newsletter',
  'advertisement',
  'legal',
]);

/** Tells the parts of a page that are no article, by their names, roles and shape. */
export class PageJudge {
  readonly #measures: Measures;
  readonly #isLenient: boolean;
  readonly #verdicts = new Map<Element, Verdict>();
  readonly #kept = new Map<Element, boolean>();

  /** A lenient judge leaves out only what no one can see. */
  constructor(measures: Measures, isLenient = false) {
    this.#measures = measures;
    this.#isLenient = isLenient;
  }

  /** From now on an element belongs to the article for certain, as its headline does: what holds it is not taken out. */
  anchor(element: Element): void {
    for (let above: Element | null = element; above; above = above.parentElement) {
      if (this.#verdicts.get(above) !== 'drop') this.#verdicts.set(above, 'keep');
    }
    this.#kept.clear();
  }

  /** What was read into a field is not shown again in the text. */
  absorb(element: Element, reason: Reason): void {
    this.#verdicts.set(element, reason);
  }

  judge(element: Element): Verdict {
    const known = this.#verdicts.get(element);
    if (known !== undefined) return known;
    const verdict = this.#judge(element);
    this.#verdicts.set(element, verdict);
    return verdict;
  }

  /** Whether neither the element nor anything around it is furniture. */
  isKept(element: Element): boolean {
    const known = this.#kept.get(element);
    if (known !== undefined) return known;
    const { parentElement } = element;
    const isKept = this.judge(element) === 'keep' && (parentElement === null || this.isKept(parentElement));
    this.#kept.set(element, isKept);
    return isKept;
  }

  /** Whether a name or a date in the element can be the article's: not what other articles, readers and notices say. */
  isCredible(element: Element): boolean {
    for (let above: Element | null = element; above; above = above.parentElement) {
      if (above.localName === 'nav' || OF_OTHERS.has(this.judge(above))) return false;
    }
    return true;
  }

  #judge(element: Element): Verdict {
    const { localName } = element;
    if (SILENT.has(localName)) return 'drop';
    if (localName === 'noscript') return element.querySelector('img') ? 'keep' : 'drop';
    const measured = this.#measures(element);
    if (isHidden(element, measured.text)) return 'drop';
    if (this.#isLenient || FRAME.has(localName)) return 'keep';
    return reasonOf(element, measured, this.#measures) ?? 'keep';
  }
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
  if (!/^(?:div|section|ul|ol|td)$/u.test(element.localName)) return undefined;
  return (
    reasonInHeading(element, measured, measures) ?? (isTeaserList(element, measured, measures) ? 'related' : undefined)
  );
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
