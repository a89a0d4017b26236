import { elementsBetween, isAfter } from '../document/between.ts';
import { elementsIn } from '../document/element.ts';
import type { PageView } from '../fields/page-view.ts';

const FIGURES = new Set(['figure', 'picture', 'img', 'amp-img', 'video', 'amp-video']);
const FEWEST_OF_GALLERY = 3;
/** A text shorter than this beside many pictures is the introduction of a gallery. */
const LONGEST_INTRODUCTION = 1500;

/** Pictures that belong to an article but stand outside its text. */
export interface FiguresAround {
  /** Between headline and text. */
  readonly before: readonly Element[];
  /** Of a gallery, which is mostly pictures. */
  readonly after: readonly Element[];
}

export function figuresAround({ headline, measures, isKept, root }: PageView, body: Element): FiguresAround {
  if (!headline || body.contains(headline.element) || !isAfter(body, headline.element))
    return { before: [], after: [] };
  const isOwn = (element: Element) =>
    FIGURES.has(element.localName) && isKept(element) && element.closest('a[href]') === null;
  const before = outermost([...elementsBetween(headline.element, body)].filter(isOwn));
  if (measures(body).text > LONGEST_INTRODUCTION) return { before, after: [] };
  const scope = nearestAround(headline.element, body) ?? root;
  const after = outermost(
    [...elementsIn(scope)].filter((element) => isOwn(element) && isAfter(element, body) && !body.contains(element)),
  );
  return { before, after: after.length >= FEWEST_OF_GALLERY ? after : [] };
}

const outermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter(
    (element, index) => !elements.slice(Math.max(0, index - 5), index).some((other) => other.contains(element)),
  );

function nearestAround(one: Element, other: Element): Element | undefined {
  for (let around = one.parentElement; around; around = around.parentElement) if (around.contains(other)) return around;
  return undefined;
}
