import { attribute, childrenOf, isElement } from '../document/element.ts';
import { linkDensity, type Measure, type Measures } from '../document/measure.ts';

const FEWEST_TEASERS = 3;
const LONGEST_TEASER = 500;
const SHORTEST_TITLE = 15;

/** Whether an element is a row of boxes alike, each with a linked title: other articles, whatever the boxes are called. */
export function isTeaserList(element: Element, measured: Measure, measures: Measures): boolean {
  if (measured.text === 0 || linkDensity(measured) < 0.15) return false;
  const children = [...childrenOf(element)]
    .filter(isElement)
    .filter((child) => measures(child).text > 0 || measures(child).images > 0);
  const teasers = children.filter((child) => isTeaser(child, measures(child)));
  if (teasers.length < FEWEST_TEASERS || teasers.length < children.length * 0.75) return false;
  const [first] = teasers;
  return first !== undefined && teasers.filter((teaser) => isAlike(teaser, first)).length >= teasers.length * 0.8;
}

/** A linked title, with a picture or a heading to it. */
function isTeaser(element: Element, measured: Measure): boolean {
  if (measured.text > LONGEST_TEASER || measured.links < SHORTEST_TITLE || linkDensity(measured) < 0.15) return false;
  if (/^(?:p|h[1-6]|tr|figure)$/u.test(element.localName)) return false;
  return (
    element.querySelector('a h2, a h3, a h4, a h5, h2 a, h3 a, h4 a, h5 a, a img, a p, a div') !== null ||
    (element.localName === 'a' && element.querySelector('h2, h3, h4, h5, img') !== null)
  );
}

const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName &&
  attribute(one, 'class').split(/\s/u)[0] === attribute(other, 'class').split(/\s/u)[0];
