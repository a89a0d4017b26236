import type { Provenance } from '../../../../data/article.ts';
import { agencyNamed } from '../../news/agencies.ts';
import { parseByline } from '../../news/byline.ts';
import type { FieldSheet } from '../../news/field-sheet.ts';
import { isName, looksLikeNames, splitNames } from '../../news/names.ts';
import { classWords } from '../body/class-words.ts';
import { elementsIn, plainText } from '../document/element.ts';
import { isThing, typesOf, type LinkedData } from './linked-data.ts';
import type { MetaTags } from './meta-tags.ts';
import type { ArticleView } from './page-view.ts';

type From = 'json-ld' | 'meta-tag' | 'markup';

const META_NAMES = [
  'author',
  'parsely-author',
  'sailthru.author',
  'article:author',
  'og:article:author',
  'byl',
  'byline',
  'dc.creator',
  'dcterms.creator',
  'authors',
  'cxenseparse:author',
  'article.author',
  'twitter:creator:name',
];

const SHOWN =
  '[rel~="author"], .reader-credits, [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="writer" i], [class*="autor" i], [class*="auteur" i], [data-component*="byline" i], [data-testid*="byline" i], [data-testid*="author" i]';
const LONGEST_SHOWN = 160;
const MOST_SHOWN = 40;

/** Who wrote it, by linked data, then metadata, then what the page shows. `outlets` are no authors. */
export function offerAuthors(
  sheet: FieldSheet,
  linked: LinkedData,
  meta: MetaTags,
  view: ArticleView,
  outlets: readonly string[],
): void {
  offerNames(sheet, namesInLinkedData(linked), outlets, 'json-ld');
  for (const name of META_NAMES) offerNames(sheet, meta.all(name).filter(isCredit), outlets, 'meta-tag');
  offerShown(sheet, view, outlets);
}

const isCredit = (value: string): boolean => !/^https?:|@|^\d+$/u.test(value);

function namesInLinkedData(linked: LinkedData): readonly string[] {
  return ['author', 'creator'].flatMap((field) => {
    const people = linked.values(field).filter((value) => !isThing(value) || !typesOf(value).includes('WebSite'));
    return people.flatMap((person) =>
      isThing(person) ? linked.texts('name', person) : typeof person === 'string' ? [person] : [],
    );
  });
}

function offerNames(
  sheet: FieldSheet,
  credits: readonly string[],
  outlets: readonly string[],
  from: From,
  sure: Provenance['sure'] = 'certain',
): void {
  const names = credits
    .filter(isCredit)
    .flatMap((credit) => parseByline(credit)?.names ?? splitNames(withoutOutlet(credit)));
  const agency = names.map((name) => agencyNamed(name)).find((name) => name !== undefined);
  const people = [...new Set(names)].filter((name) => agencyNamed(name) === undefined && isPerson(name, outlets));
  if (agency !== undefined) sheet.offer('agency', agency, from, 'certain', credits.join(', '));
  if (people.length > 0) sheet.offer('byline', people, from, sure, credits.join(', '));
}

/** `Ana Reyes - Coast News`, `Ana Reyes for Coast News`. */
const withoutOutlet = (credit: string): string =>
  credit.replace(/^by\s+/iu, '').replace(/(?:\s+[-–—]\s+|\s+for\s+).*$/u, '');

function isPerson(name: string, outlets: readonly string[]): boolean {
  const folded = fold(name);
  return isName(name) && !outlets.some((outlet) => fold(outlet) === folded) && !NOBODY.test(name);
}

const fold = (name: string): string => name.toLocaleLowerCase('en').replaceAll(/^the\s|[^\p{L}\p{N}]/gu, '');
const NOBODY =
  /^(?:by|author|authors|staff|newsroom|editorial|redaktion|redacción|rédaction|redazione|web ?desk|news ?desk|online|editor|editors|site|user|root|webmaster|guest|press release|редакция)$|\b(?:news|times|staff|newsroom|desk|editorial|herald|gazette|tribune|redaction|redaktion|agency)$/iu;

/** The first credit on the page that reads as names: named so, or a line of the head that says `By`. */
function offerShown(sheet: FieldSheet, view: ArticleView, outlets: readonly string[]): void {
  const named = [...view.root.querySelectorAll(SHOWN)].slice(0, MOST_SHOWN);
  for (const element of [...named, ...view.head]) {
    const text = plainText(element);
    if (text === '' || text.length > LONGEST_SHOWN || !view.isCredible(element) || isAboutAuthor(element)) continue;
    const [line = ''] = text.split(/\s+[|•·]\s+|\s{2,}/u);
    const said = parseByline(line)?.names;
    const isNamed = named.includes(element);
    const names = said ?? (isNamed ? (looksLikeNames(line) ? namesBeside(element, view) : namesWithin(element)) : []);
    offerNames(sheet, names, outlets, 'markup', said ? 'certain' : 'likely');
    if (sheet.has('byline')) return;
  }
}

/** The names of all authors in one row, each in an element of its own. */
function namesBeside(element: Element, { isCredible }: ArticleView): readonly string[] {
  const row = element.parentElement?.parentElement ?? element;
  const alike = [...row.querySelectorAll(SHOWN)].filter(
    (other) => other.localName === element.localName && isCredible(other) && !isAboutAuthor(other),
  );
  const lines = alike.length > 1 && alike.length <= MOST_IN_ROW ? alike.map(plainText) : [plainText(element)];
  return lines.filter((line) => looksLikeNames(line)).flatMap((line) => splitNames(line));
}

const MOST_IN_ROW = 8;

/** Names among job titles, times and buttons, each in an element of its own. */
function namesWithin(element: Element): readonly string[] {
  const leaves = [...elementsIn(element)].filter(
    (part) => part.firstElementChild === null && part.localName !== 'button',
  );
  return leaves
    .map((leaf) => parseByline(plainText(leaf))?.names ?? splitNames(plainText(leaf)))
    .filter((names) => names.length === 1 && names.every((name) => FULL_NAME.test(name) && looksLikeNames(name)))
    .flat();
}

/** Two to four words, as people are called; one may be a section or a button. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,2} \p{Lu}[\p{L}.'’-]+$/u;

const isAboutAuthor = (element: Element): boolean =>
  / (?:bio|about|comment|avatar|image|twitter|email|title|role|job) /u.test(classWords(element));
