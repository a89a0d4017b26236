import { cleanField } from '../decode/clean-characters.ts';
import type { DateContext } from '../news/dates.ts';
import { FieldSheet } from '../news/field-sheet.ts';
import { finishArticle } from '../news/finish.ts';
import { detectLanguage } from '../news/language.ts';
import { tidyFlow } from '../news/tidy-flow.ts';
import { derivedTitle } from '../text/title.ts';
import { BlockWriter } from './blocks/block-writer.ts';
import { findBody } from './body/find-body.ts';
import { judge } from './body/judge.ts';
import { addressResolver } from './document/addresses.ts';
import { measure } from './document/measure.ts';
import { parseDocument } from './document/parse-document.ts';
import { plainText } from './document/element.ts';
import { PictureStore } from './images/picture-store.ts';
import type { Page, PageResult } from './page.ts';

/** Reads a web page: its article as blocks, and the fields that the page states or shows. */
export function readPage(page: Page): PageResult {
  const parsed = parseDocument(page.html);
  if (!parsed) return { ok: false, reason: 'too-large', detail: 'more markup than any page' };
  const { document, embedded } = parsed;
  const root = document.body;
  const sheet = new FieldSheet();
  const absolute = addressResolver(page.address, document);
  const measures = measure(root);
  const headline = document.querySelector('h1') ?? undefined;
  const anchors = headline ? [headline] : [];
  const title = headline ? plainText(headline) : plainText(document.querySelector('title') ?? root);
  if (title !== '') sheet.offer('title', cleanField(title).slice(0, 300), 'markup', 'certain', title);
  if (page.address) sheet.offer('url', page.address, 'header', 'certain', page.address);
  const pictures = new PictureStore({ resolve: page.resolve, embedded, absolute });
  const body = findBody({
    root,
    measures,
    headline,
    isKept: (element) => judge(element, { measures, anchors }) === 'keep',
  });
  const writer = new BlockWriter({
    judge: (element) => judge(element, { measures, anchors }),
    measures,
    pictures,
    absolute,
  });
  writer.writeAll(body.element);
  const detected = detectLanguage(plainText(body.element).slice(0, 1000));
  const context: DateContext = { language: detected?.language, now: new Date() };
  const flow = tidyFlow(writer.finish(), sheet, context);
  const content = finishArticle(flow, sheet, {
    fileName: page.fileName ?? '',
    modifiedAt: undefined,
    context,
    detected,
    derivedTitle,
  });
  if (content.blocks.length === 0) return { ok: false, reason: 'no-text' };
  return { ok: true, draft: { content, assets: pictures.assets, encoding: undefined } };
}
