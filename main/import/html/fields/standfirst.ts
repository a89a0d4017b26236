import { cleanField } from '../../decode/clean-characters.ts';
import { classWords } from '../body/class-words.ts';
import { attribute, plainText } from '../document/element.ts';
import { isAfter } from '../document/between.ts';
import { linkDensity } from '../document/measure.ts';
import type { ArticleView } from './page-view.ts';

const NAMED =
  / (?:standfirst|dek|deck|subtitle|sub title|subheadline|sub headline|subheading|subhead|article summary|story summary|article lead|article lede|article description|entry subtitle|post subtitle|chapo|chapeau|vorspann|sottotitolo|sommario|occhiello|bajada|entradilla|copete|manchet|bigode|linha fina|underrubrik) /u;
/** Names that a text's own first paragraph has as often; believed of what stands outside the text. */
const NAMED_OUTSIDE = / (?:intro|introduction|lead|lede|ingress|summary|excerpt|abstract|tagline|teaser|description) /u;
const SHORTEST = 20;
const LONGEST = 600;

export interface Standfirst {
  readonly element: Element;
  readonly text: string;
}

/** The sentence or two under the headline that sum the article up: named so by the page, or set as a second heading. */
export function findStandfirst({ headline, measures, isKept, body, head }: ArticleView): Standfirst | undefined {
  if (!headline) return undefined;
  const first = [...body.querySelectorAll('*')].slice(0, 30).filter((element) => isAfter(element, headline.element));
  const found = [...head, ...first].find((element) => {
    const measured = measures(element);
    if (measured.text < SHORTEST || measured.text > LONGEST || linkDensity(measured) > 0.5 || !isKept(element))
      return false;
    const isOutside = !body.contains(element);
    if (!isOutside && measures(body).text - measured.text < LEAST_TEXT) return false;
    return isNamed(element, isOutside) || isSubtitle(element, headline.element);
  });
  return found && { element: found, text: cleanField(plainText(found)) };
}

/** An article has more text than its standfirst. */
const LEAST_TEXT = 200;

function isNamed(element: Element, isOutside: boolean): boolean {
  if (/^(?:article|main|header)$/u.test(element.localName)) return false;
  const words = classWords(element);
  return (
    /\b(?:description|alternativeHeadline)\b/u.test(attribute(element, 'itemprop')) ||
    NAMED.test(words) ||
    (isOutside && NAMED_OUTSIDE.test(words))
  );
}

/** A second heading right under the headline. */
const isSubtitle = (element: Element, headline: Element): boolean =>
  /^h[2-4]$/u.test(element.localName) && element.previousElementSibling === headline && plainText(element).length > 40;
