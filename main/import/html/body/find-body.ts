import { attribute, childrenOf, elementsIn, isElement } from '../document/element.ts';
import { isAfter } from '../document/between.ts';
import { linkDensity, type Measures } from '../document/measure.ts';
import { classWords } from './class-words.ts';
import { commonAncestor } from './common-ancestor.ts';
import { keptByReadability } from './readability.ts';

export interface FoundBody {
  readonly element: Element;
  /** Whether it may well be something else than the article. */
  readonly isUnsure: boolean;
}

export interface BodySearch {
  readonly root: Element;
  readonly measures: Measures;
  /** Whether neither the element nor anything around it is furniture. */
  readonly isKept: (element: Element) => boolean;
  readonly headline: Element | undefined;
}

const BODY_CLASS =
  / (?:article body|article content|article text|article main|story body|story content|story text|entry content|post content|post body|news text|news content|content body|body content|body copy|main content text|artikel inhalt|article copy|rich text|richtext|storytext|articlebody|articletext|newsbody) /u;

/** Text shorter than this on a page with much more is probably not all of it. */
const FEW_CHARACTERS = 250;

/** The shortest news there is: two sentences. */
const SHORTEST_PROSE = 80;

/** The element that holds an article's text. */
export function findBody(search: BodySearch): FoundBody {
  const { root, measures, isKept } = search;
  const scope = scopeOf(search);
  const scoped = scope ? { ...search, root: scope } : search;
  const voted = commonAncestor(keptByReadability(scoped.root, isKept), measures);
  const declared = declaredBody(scoped);
  const element = chosen(voted, declared, scoped) ?? densest(scoped);
  const isShort = proseOf(element, scoped) < FEW_CHARACTERS;
  const { paragraphs, stops } = measures(element);
  const isGuess = declared === undefined && (voted === undefined || paragraphs === 0 || stops < 2);
  return {
    element,
    isUnsure: scope === undefined && (isGuess || (isShort && measures(root).text > 4 * FEW_CHARACTERS)),
  };
}

/**
 * The `article` around the headline, which parts it from the next articles of an endless page. It may be short, but it has
 * to have running text beside the headline.
 */
function scopeOf(search: BodySearch): Element | undefined {
  const { headline, measures } = search;
  const scope =
    headline?.closest('article, [itemtype*="Article"], [itemtype*="Posting"], [role="article"]') ?? undefined;
  if (!scope || !headline) return undefined;
  const prose = proseOf(scope, search) - measures(headline).text;
  const others = proseOf(search.root, search) - prose;
  return prose >= FEW_CHARACTERS || (measures(scope).stops > 0 && prose > SHORTEST_PROSE && others < 12 * prose)
    ? scope
    : undefined;
}

/** What the page itself calls the article's text, if that has most of what Readability took for it. */
function chosen(voted: Element | undefined, declared: Element | undefined, search: BodySearch): Element | undefined {
  if (!voted || !declared || voted === declared) return declared ?? voted;
  const [inVoted, inDeclared] = [proseOf(voted, search), proseOf(declared, search)];
  if (voted.contains(declared)) return inDeclared >= inVoted * 0.6 ? declared : voted;
  if (declared.contains(voted)) return declared;
  return inDeclared >= inVoted * 0.5 ? declared : voted;
}

/** By microdata, by well-known classes, by `article`: the first that has text. */
function declaredBody(search: BodySearch): Element | undefined {
  const all = [...elementsIn(search.root)].filter((element) => search.isKept(element));
  const groups = [
    all.filter((element) => /\barticleBody\b/u.test(attribute(element, 'itemprop'))),
    all.filter((element) => BODY_CLASS.test(classWords(element))),
    all.filter(({ localName }) => localName === 'article'),
    all.filter((element) => element.localName === 'main' || attribute(element, 'role') === 'main'),
  ];
  for (const group of groups) {
    const found = nearHeadline(
      group.filter((element) => proseOf(element, search) >= SHORTEST_PROSE),
      search,
    );
    if (found && proseOf(found, search) >= FEW_CHARACTERS) return found;
  }
  return undefined;
}

/**
 * Of several, the one that holds the headline, else the common ground of those between it and the next headline: a text
 * may be in many boxes, and on an endless page the next article follows.
 */
function nearHeadline(elements: readonly Element[], { headline, measures, root }: BodySearch): Element | undefined {
  if (!headline) return elements.toSorted((one, other) => measures(other).text - measures(one).text)[0];
  const holding = elements.findLast((element) => element.contains(headline));
  if (holding) return holding;
  const next = [...root.querySelectorAll('h1')].find((other) => isAfter(other, headline) && !headline.contains(other));
  const following = elements.filter((element) => isAfter(element, headline) && (!next || isAfter(next, element)));
  return commonAncestor(following, measures) ?? elements[0];
}

/** From the top down, always into the part that has most of the prose. */
function densest(search: BodySearch): Element {
  let element = search.root;
  for (;;) {
    const whole = proseOf(element, search);
    const next = [...childrenOf(element)]
      .filter(isElement)
      .filter((child) => child.localName !== 'p' && search.isKept(child))
      .find((child) => proseOf(child, search) >= whole * 0.7);
    if (!next || whole === 0) return element;
    element = next;
  }
}

/** Characters outside links, of parts that are kept. */
function proseOf(element: Element, { measures, isKept }: BodySearch): number {
  const { text, links } = measures(element);
  let prose = text - links;
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    if (!isKept(child)) prose -= measures(child).text - measures(child).links;
    else if (linkDensity(measures(child)) > 0.6) prose -= measures(child).text - measures(child).links;
  }
  return prose;
}
