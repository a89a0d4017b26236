import { cleanField } from '../../decode/clean-characters.ts';
import type { DateContext } from '../../news/dates.ts';
import type { FieldSheet } from '../../news/field-sheet.ts';
import { attribute, plainText } from '../document/element.ts';
import type { LinkedData } from './linked-data.ts';
import type { MetaTags } from './meta-tags.ts';
import { offerAuthors } from './offer-authors.ts';
import { dateInAddress, offerDates } from './offer-dates.ts';
import type { ArticleView, PageView } from './page-view.ts';
import { siteInTitle, withoutSiteName } from './site-name.ts';
import type { Standfirst } from './standfirst.ts';

/** What a page says of itself before its text is looked at. */
export interface PageStatements {
  readonly linked: LinkedData;
  readonly meta: MetaTags;
  /** Its `title` element. */
  readonly title: string;
  readonly address: string | undefined;
  readonly canonical: string | undefined;
}

const MOST_TAGS = 30;

/** The outlet's names as the page gives them, its host last. */
export function outletsOf({ linked, meta, address, canonical }: PageStatements): readonly string[] {
  const host = hostOf(address ?? canonical);
  const named = [
    ...linked.texts('publisher'),
    ...meta.all('og:site_name'),
    ...meta.all('application-name', 'apple-mobile-web-app-title'),
    ...meta.all('dc.publisher', 'dcterms.publisher', 'twitter:site:name', 'cre'),
  ];
  return [...named, ...(host === undefined ? [] : [host])];
}

/** The titles by which the page calls the article, without the outlet's name. */
export function statedTitles(statements: PageStatements): readonly string[] {
  const { linked, meta, title } = statements;
  const outlets = outletsOf(statements);
  return [
    ...linked.texts('headline'),
    ...meta.all('og:title'),
    ...meta.all('twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    title,
  ]
    .map((stated) => withoutSiteName(stated, outlets))
    .filter((stated) => stated !== '' && !outlets.includes(stated));
}

/** Offers every field the page states or shows outside its running text. */
export function offerPageFields(
  sheet: FieldSheet,
  statements: PageStatements,
  view: ArticleView,
  standfirst: Standfirst | undefined,
  context: DateContext,
): void {
  const { linked, meta } = statements;
  offerTitle(sheet, statements, view);
  if (standfirst) sheet.offer('standfirst', standfirst.text, 'markup', 'certain', standfirst.text);
  offerAuthors(sheet, linked, meta, view, outletsOf(statements));
  offerDates(sheet, linked, meta, view, context);
  const inAddress = dateInAddress(statements.address ?? statements.canonical, context);
  if (inAddress) sheet.offer('published', inAddress, 'markup', 'likely', statements.address ?? statements.canonical);
  offerOutlet(sheet, statements);
  offerSection(sheet, statements);
  offerTags(sheet, statements, view);
  offerAddresses(sheet, statements);
  for (const language of [
    attribute(view.root.ownerDocument.documentElement, 'lang'),
    meta.first('og:locale', 'content-language', 'dc.language'),
    linked.text('inLanguage'),
  ]) {
    const tag = language?.split(/[,;]/u)[0]?.trim() ?? '';
    if (/^[a-z]{2,3}(?:[-_]\w{2,8}){0,3}$/iu.test(tag) && !sheet.has('language'))
      sheet.offer('language', canonicalTag(tag), 'meta-tag', 'likely', tag);
  }
}

function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag;
  } catch {
    return tag;
  }
}

function offerTitle(sheet: FieldSheet, statements: PageStatements, { headline }: PageView): void {
  if (headline) sheet.offer('title', headline.text, 'markup', 'certain', headline.text);
  const [stated] = statedTitles(statements);
  if (stated === undefined) return;
  const isLinked = statements.linked.text('headline') !== undefined;
  const bare =
    siteInTitle(stated) !== undefined && !isLinked
      ? stated.replace(/(?:\s+[|–—-]\s+|\s*[|｜]\s*)[^|｜–—]{2,40}$/u, '')
      : stated;
  sheet.offer('title', bare, isLinked ? 'json-ld' : 'meta-tag', 'likely', stated);
}

function offerOutlet(sheet: FieldSheet, { linked, meta, title, address, canonical }: PageStatements): void {
  const publisher = linked.text('publisher');
  if (publisher !== undefined) sheet.offer('source', publisher, 'json-ld', 'certain', publisher);
  const site = meta.first('og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher');
  if (site !== undefined) sheet.offer('source', site, 'meta-tag', 'certain', site);
  const behind = siteInTitle(title);
  if (behind !== undefined) sheet.offer('source', behind, 'meta-tag', 'likely', title);
  const host = hostOf(address ?? canonical);
  if (host !== undefined) sheet.offer('source', host, 'markup', 'guess', host);
}

function offerSection(sheet: FieldSheet, { linked, meta }: PageStatements): void {
  const named = meta.first(
    'article:section',
    'og:article:section',
    'section',
    'parsely-section',
    'cxenseparse:section',
    'sailthru.section',
    'category',
  );
  const linkedSection = linked.text('articleSection');
  if (linkedSection !== undefined) sheet.offer('section', linkedSection, 'json-ld', 'certain', linkedSection);
  if (named !== undefined && !/^https?:/u.test(named)) sheet.offer('section', named, 'meta-tag', 'certain', named);
}

function offerTags(sheet: FieldSheet, { linked, meta }: PageStatements, { root }: PageView): void {
  const shown = [...root.querySelectorAll('a[rel~="tag"]')].map((link) => cleanField(plainText(link)));
  const lists = [
    meta.all('article:tag', 'og:article:tag'),
    meta.all('news_keywords'),
    linked.texts('keywords'),
    meta.all('parsely-tags', 'sailthru.tags'),
    shown,
    meta.all('keywords'),
  ];
  for (const values of lists) {
    const tags = [
      ...new Set(
        values.flatMap((value) => value.split(/\s*[,;，、|]\s*/u)).map((tag) => tag.replace(/^#/u, '').trim()),
      ),
    ].filter((tag) => tag !== '' && tag.length <= 80);
    if (tags.length > 0 && !sheet.has('tags'))
      sheet.offer(
        'tags',
        tags.slice(0, MOST_TAGS),
        values === shown ? 'markup' : 'meta-tag',
        'certain',
        values.join(', '),
      );
  }
}

function offerAddresses(sheet: FieldSheet, { address, canonical, meta }: PageStatements): void {
  if (address !== undefined) sheet.offer('url', address, 'markup', 'certain', address);
  const open = meta.first('og:url');
  for (const stated of [canonical, open]) {
    if (stated !== undefined && URL.canParse(stated) && /^https?:/u.test(stated))
      sheet.offer('url', new URL(stated).href, 'meta-tag', 'likely', stated);
  }
  if (canonical !== undefined) sheet.setCanonicalUrl(canonical);
}

const hostOf = (address: string | undefined): string | undefined =>
  address === undefined || !URL.canParse(address)
    ? undefined
    : new URL(address).hostname.replace(/^(?:www|m|amp|mobile)\./u, '') || undefined;

/** The page's own standard address; a home page given for every page is none. */
export function canonicalAddress(
  document: Document,
  meta: MetaTags,
  absolute: (address: string) => string | undefined,
): string | undefined {
  const link = document.querySelector('link[rel~="canonical" i]');
  const stated = [link ? attribute(link, 'href') : '', meta.first('og:url') ?? ''].map((address) => absolute(address));
  return stated.find(
    (address) => address !== undefined && /^https?:/u.test(address) && new URL(address).pathname.length > 1,
  );
}
