import { cleanField } from '../../decode/clean-characters.ts';
import { attribute, plainText } from '../document/element.ts';
import { classWords } from '../body/class-words.ts';
import { likeness, wordsOf } from './likeness.ts';

export interface Headline {
  readonly element: Element;
  readonly text: string;
}

const CANDIDATES = 'h1, [itemprop~="headline"], h2, [class*="headline" i], [class*="title" i]';
const NAMED = / (?:headline|entry title|article title|post title|story title|page title|content title|reader title) /u;
const KICKER =
  / (?:kicker|label|category|eyebrow|flag|overline|topper|badge|pretitle|section|rubric|dachzeile|spitzmarke|volanta) /u;
const MOST_CANDIDATES = 60;
const LONGEST = 400;

/**
 * The headline as the page shows it: the heading most like what the page's title, metadata and linked data say
 * (`stated`); where they say nothing, its first `h1`.
 */
export function findHeadline(
  root: Element,
  stated: readonly string[],
  isKept: (element: Element) => boolean,
): Headline | undefined {
  const candidates = [...root.querySelectorAll(CANDIDATES)]
    .slice(0, MOST_CANDIDATES)
    .filter((element) => rank(element) > 0 && !isSiteName(element))
    .map((element) => ({ element, text: headlineText(element) }))
    .filter(({ element, text }) => text !== '' && text.length <= LONGEST && isKept(element));
  const known = [...stated, ...stated.flatMap(withoutLastParts)];
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, known) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  return (
    scored[0]?.candidate ??
    (stated.length === 0 ? candidates.find(({ element }) => element.localName === 'h1') : undefined)
  );
}

/** A title without what stands behind its last bars, which may be a section, an author or the site. */
function withoutLastParts(title: string): readonly string[] {
  const parts = title.split(/\s+[|•»·–—-]\s+|\s*[|｜]\s*/u);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(' '));
}

/** The site's own name over every page, linked to its front page. */
const isSiteName = (element: Element): boolean =>
  / (?:logo|site title|site name|brand|masthead) /u.test(classWords(element)) ||
  element.querySelector('a[href="/"], a[rel~="home"]') !== null;

function rank(element: Element): number {
  if (element.localName === 'h1') return 3;
  if (/\bheadline\b/u.test(attribute(element, 'itemprop'))) return 2;
  return NAMED.test(classWords(element)) ? 2 : element.localName === 'h2' ? 1 : 0;
}

function scoreOf({ element, text }: Headline, stated: readonly string[]): number {
  const alike = Math.max(0, ...stated.map((other) => likeness(text, other)));
  const isWhole = wordsOf(text).length >= 3 || stated.some((other) => other.toLowerCase() === text.toLowerCase());
  return alike >= 0.6 && isWhole ? alike + rank(element) / 4 : 0;
}

/** Without a kicker that stands inside the heading. */
function headlineText(element: Element): string {
  const kickers = [...element.children].filter((child) => KICKER.test(classWords(child)));
  const whole = plainText(element);
  const kicker = kickers.map((child) => plainText(child)).find((text) => text !== '');
  const bare =
    kicker !== undefined && whole.startsWith(kicker) ? whole.slice(kicker.length).replace(/^[\s:|•·–—-]+/u, '') : whole;
  return cleanField(bare === '' ? whole : bare);
}
