import { cleanField } from '../../decode/clean-characters.ts';
import { classWords } from '../body/class-words.ts';
import { attribute, plainText } from '../document/element.ts';
import { linkDensity } from '../document/measure.ts';
import type { PageView } from './page-view.ts';

const NAMED =
  / (?:standfirst|dek|deck|subtitle|sub title|subheadline|sub headline|subheading|subhead|article summary|story summary|article lead|article lede|article intro|article excerpt|article description|entry subtitle|post subtitle|post excerpt|entry summary|summary text|chapo|chapeau|vorspann|sottotitolo|sommario|occhiello|bajada|entradilla|copete|ingress|manchet|bigode|linha fina|underrubrik|lead text|lead|intro|introduction|summary|excerpt|abstract|tagline) /u;
const SHORTEST = 20;
const LONGEST = 600;

export interface Standfirst {
  readonly element: Element;
  readonly text: string;
}

/** The sentence or two under the headline that sum the article up: named so by the page, or set as a second heading. */
export function findStandfirst({ root, headline, measures, isKept }: PageView): Standfirst | undefined {
  if (!headline) return undefined;
  const following = nextElements(headline.element, root).filter((element) => {
    const { text } = measures(element);
    return text >= SHORTEST && text <= LONGEST && linkDensity(measures(element)) < 0.5 && isKept(element);
  });
  const found = following.find((element) => isNamed(element) || isSubtitle(element, headline.element));
  return found && { element: found, text: cleanField(plainText(found)) };
}

const isNamed = (element: Element): boolean =>
  /\b(?:description|alternativeHeadline)\b/u.test(attribute(element, 'itemprop')) ||
  (NAMED.test(classWords(element)) &&
    !/^(?:article|main|section)$/u.test(element.localName) &&
    element.querySelectorAll('p').length <= 2);

/** A second heading right under the headline. */
const isSubtitle = (element: Element, headline: Element): boolean =>
  /^h[2-4]$/u.test(element.localName) && element.previousElementSibling === headline && plainText(element).length > 40;

/** Elements after one in the page's order, as far as a head can reach. */
function nextElements(element: Element, root: Element): readonly Element[] {
  const all = [...root.querySelectorAll('*')];
  const at = all.indexOf(element);
  return all.slice(at + 1, at + 60).filter((other) => !element.contains(other));
}
