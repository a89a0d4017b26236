import type { RemovedSpan } from '../../../../data/article.ts';
import { elementsBetween, isAfter } from '../document/between.ts';
import { childrenOf, elementsIn, isText } from '../document/element.ts';
import { linkDensity, type Measures } from '../document/measure.ts';
import type { PageView } from '../fields/page-view.ts';
import { classWords } from './class-words.ts';

type Reason = RemovedSpan['reason'];

/** What sites call the parts of a head. */
const NAMES: readonly (readonly [RegExp, Reason])[] = [
  [/ (?:byline|bylines|author|authors|writer|writers|by|autor|auteur|autore|signature|firma|credit line) /u, 'byline'],
  [
    / (?:date|dates|datetime|time|timestamp|published|publish|pubdate|updated|posted|datum|fecha|last updated) /u,
    'date',
  ],
  [
    / (?:meta|metadata|info|infos|kicker|eyebrow|category|categories|section|label|reading time|read time|readtime|source|views|overline|pretitle|dachzeile|volanta|badge|flag) /u,
    'navigation',
  ],
];
const LONGEST = 220;
const MOST_ELEMENTS = 400;

/** The elements between headline and running text, outermost first; without a headline those above the text's first paragraph. */
export function headElements({ headline, measures }: PageView, body: Element): readonly Element[] {
  const isAbove =
    headline !== undefined &&
    !headline.element.contains(body) &&
    isAfter(firstProse(body, measures) ?? body, headline.element);
  const prose = firstProse(body, measures);
  const found: Element[] = [];
  for (const element of isAbove ? elementsBetween(headline.element, prose ?? body) : elementsBefore(body, prose)) {
    found.push(element);
    if (found.length === MOST_ELEMENTS) break;
  }
  return found;
}

/** Byline, date and labels among the elements of a head, with what each is. */
export function headParts(head: readonly Element[], measures: Measures): ReadonlyMap<Element, Reason> {
  const parts = new Map<Element, Reason>();
  for (const element of head) {
    const { text, stops } = measures(element);
    const reason = text === 0 || text > LONGEST || stops > 6 ? undefined : reasonOf(element);
    if (reason) parts.set(element, reason);
  }
  return parts;
}

function firstProse(body: Element, measures: Measures): Element | undefined {
  for (const element of elementsIn(body)) {
    const measured = measures(element);
    if (measured.text > 80 && linkDensity(measured) < 0.5 && hasLongText(element)) return element;
  }
  return undefined;
}

const hasLongText = (element: Element): boolean =>
  [...childrenOf(element)].some((child) => isText(child) && child.data.trim().length > 40);

function reasonOf(element: Element): Reason | undefined {
  if (element.localName === 'time') return 'date';
  if (/^(?:figcaption|img|h1|article|main|section)$/u.test(element.localName) || element.closest('figure') !== null) {
    return undefined;
  }
  const words = classWords(element);
  return words === ' ' ? undefined : NAMES.find(([pattern]) => pattern.test(words))?.[1];
}

function* elementsBefore(body: Element, prose: Element | undefined): Generator<Element> {
  if (!prose) return;
  for (const element of elementsIn(body)) {
    if (element === prose) return;
    if (!element.contains(prose)) yield element;
  }
}
