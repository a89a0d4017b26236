import type { Block } from '../../../data/article.ts';
import { blockTexts } from '../../../data/text.ts';
import type { DateContext } from '../news/dates.ts';
import { FieldSheet } from '../news/field-sheet.ts';
import { finishArticle } from '../news/finish.ts';
import type { FlowItem } from '../news/flow.ts';
import { detectLanguage, type DetectedLanguage } from '../news/language.ts';
import { tidyFlow } from '../news/tidy-flow.ts';
import { derivedTitle } from '../text/title.ts';
import { BlockWriter, type Writing } from './blocks/block-writer.ts';
import { findBody } from './body/find-body.ts';
import { headElements, headParts } from './body/absorb-head.ts';
import { figuresAround } from './body/figures-around.ts';
import { PageJudge } from './body/judge.ts';
import { pruneFlow } from './body/prune-flow.ts';
import { addressResolver } from './document/addresses.ts';
import { attribute, plainText } from './document/element.ts';
import { measure, type Measures } from './document/measure.ts';
import { parseDocument, type ParsedPage } from './document/parse-document.ts';
import { findHeadline } from './fields/headline.ts';
import { LinkedData } from './fields/linked-data.ts';
import { textInLinkedData } from './fields/text-in-linked-data.ts';
import { MetaTags } from './fields/meta-tags.ts';
import { canonicalAddress, offerPageFields, type PageStatements, statedTitles } from './fields/offer-page-fields.ts';
import type { ArticleView, PageView } from './fields/page-view.ts';
import { findStandfirst } from './fields/standfirst.ts';
import { PictureStore } from './images/picture-store.ts';
import type { Page, PageResult } from './page.ts';

/** Reads a web page: its article as blocks, and the fields that the page states or shows. */
export function readPage(page: Page): PageResult {
  const parsed = parseDocument(page.html);
  if (!parsed) return { ok: false, reason: 'too-large', detail: 'more markup than any page' };
  const strict = readParsed(page, parsed, false);
  if (strict.ok || strict.reason !== 'no-text') return strict;
  // Whatever looks like furniture is all there is.
  return readParsed(page, parsed, true);
}

function readParsed(page: Page, parsed: ParsedPage, isLenient: boolean): PageResult {
  const { document, embedded } = parsed;
  const statements = statementsOf(page, document);
  const measures = measure(document.body);
  const judge = new PageJudge(measures, isLenient);
  const { view, isUnsure } = viewOf(document.body, measures, judge, statements);
  const standfirst = findStandfirst(view);
  const detected = detectLanguage(proseSample(view.body));
  const context = dateContext(document, detected);
  const sheet = new FieldSheet();
  offerPageFields(sheet, statements, view, standfirst, context);
  absorbFields(view, standfirst?.element, judge);
  const absolute = addressResolver(page.address ?? statements.canonical, document);
  const pictures = new PictureStore({ resolve: page.resolve, embedded, absolute });
  const shown = writeBody(view, { judge: (element) => judge.judge(element), measures, pictures, absolute });
  const written = textInLinkedData(statements.linked, measures(view.body).text) ?? shown;
  const flow = tidyFlow(pruneFlow(written, sheet.get('byline') ?? []), sheet, context);
  const modifiedAt = page.savedAt === undefined ? undefined : new Date(page.savedAt);
  const sources = { fileName: page.fileName ?? '', modifiedAt, context, detected, derivedTitle };
  const content = finishArticle(flow, sheet, sources);
  if (!content.blocks.some(isWorthReading)) return { ok: false, reason: 'no-text' };
  const marked = isUnsure || isLenient ? { ...content, isTextUnsure: true } : content;
  return { ok: true, draft: { content: marked, assets: pictures.assets, encoding: undefined } };
}

/** Finds headline and text, each with the other's help. */
function viewOf(root: Element, measures: Measures, judge: PageJudge, statements: PageStatements) {
  const isKept = (element: Element) => judge.isKept(element);
  const headline = findHeadline(root, statedTitles(statements), isKept);
  if (headline) judge.anchor(headline.element);
  const page: PageView = { root, measures, headline, isKept, isCredible: (element) => judge.isCredible(element) };
  const { element: body, isUnsure } = findBody({ root, measures, isKept, headline: headline?.element });
  const view: ArticleView = { ...page, body, head: headElements(page, body) };
  return { view, isUnsure };
}

/** What was read into fields is not shown again in the text. */
function absorbFields(view: ArticleView, standfirst: Element | undefined, judge: PageJudge): void {
  for (const [element, reason] of headParts(view.head, view.measures)) judge.absorb(element, reason);
  if (view.headline) judge.absorb(view.headline.element, 'duplicate-title');
  if (standfirst) judge.absorb(standfirst, 'header');
}

function writeBody(view: ArticleView, writing: Writing): readonly FlowItem[] {
  const writer = new BlockWriter(writing);
  const around = figuresAround(view, view.body);
  for (const figure of around.before) writer.write(figure);
  writer.writeAll(view.body);
  for (const figure of around.after) writer.write(figure);
  return writer.finish();
}

const isWorthReading = (block: Block): boolean =>
  block.type === 'figure' || blockTexts(block).some((text) => text !== '');

function statementsOf(page: Page, document: Document): PageStatements {
  const meta = new MetaTags(document);
  const titled = document.querySelector('title');
  return {
    meta,
    linked: new LinkedData(document),
    title: titled ? plainText(titled) : '',
    address: page.address,
    canonical: canonicalAddress(document, meta, addressResolver(page.address, document)),
  };
}

/** The language decides what `03/04/2020` means; English alone does not. */
function dateContext(document: Document, detected: DetectedLanguage | undefined): DateContext {
  const tag = attribute(document.documentElement, 'lang');
  const isDayFirst = /^en-(?:GB|IE|AU|NZ|IN|ZA)$/iu.test(tag);
  return { language: detected?.language, now: new Date(), order: isDayFirst ? 'day-first' : undefined };
}

/** The beginning of the longest paragraphs, to tell the language by. */
function proseSample(body: Element): string {
  const paragraphs = [...body.querySelectorAll('p')].slice(0, 12).map(plainText);
  const long = paragraphs.filter((text) => text.length > 60);
  return (long.length > 0 ? long.slice(0, 3).join(' ') : plainText(body)).slice(0, 1000);
}
