import type { ArticleContent, Provenance } from '../../../data/article.ts';
import { cleanCharacters, cleanField } from '../decode/clean-characters.ts';
import type { DateContext } from '../news/dates.ts';
import { FieldSheet } from '../news/field-sheet.ts';
import { finishArticle } from '../news/finish.ts';
import { detectLanguage } from '../news/language.ts';
import type { Draft, DraftAnnotation, DraftState, Source } from '../reader.ts';
import { derivedTitle } from '../text/title.ts';
import { readBody } from './body.ts';
import { offerFields } from './offer-fields.ts';

/**
 * What a feed, a service's export or a table says of one article. Values are as they stand there: dates in any usual
 * form, text with stray spaces and controls; `undefined` and the empty string mean that nothing is said.
 */
export interface Entry {
  readonly body?: EntryBody | undefined;
  readonly title?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly url?: string | undefined;
  readonly canonicalUrl?: string | undefined;
  /** The outlet. */
  readonly source?: string | undefined;
  readonly section?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly agency?: string | undefined;
  readonly state?: DraftState | undefined;
  readonly annotations?: readonly DraftAnnotation[] | undefined;
  /** Where in its file it is. */
  readonly part?: string | undefined;
  /** Day first or month first in dates made of numbers, where the format settles it. */
  readonly dateOrder?: DateContext['order'];
}

export type EntryBody = { readonly html: string } | { readonly text: string };

export interface EntrySource extends Pick<Source, 'fileName' | 'modifiedAt' | 'resolve'> {
  /** The kind of place that the fields come from. */
  readonly from: Provenance['from'];
}

/** An article of an entry; a stub when only its address is known, undefined when there is neither text nor address nor note. */
export function draftOf(entry: Entry, source: EntrySource): Draft | undefined {
  const sheet = new FieldSheet();
  const context: DateContext = { language: entry.language, now: new Date(), order: entry.dateOrder };
  offerFields(entry, source.from, sheet, context);
  const body = entry.body && readBody(entry.body, { ...source, address: sheet.get('url') }, sheet, context);
  const hasText = body !== undefined && body.flow.some((item) => 'block' in item);
  if (!hasText && !sheet.has('url') && !entry.annotations?.length) return undefined;
  const content = finishArticle(body?.flow ?? [], sheet, {
    fileName: source.fileName,
    // A file of many articles says nothing about the age of one.
    modifiedAt: undefined,
    context,
    detected: hasText ? undefined : detectLanguage(entry.title ?? ''),
    derivedTitle: (text) => derivedTitle(text) || addressTitle(sheet.get('url') ?? ''),
  });
  return {
    content: { ...content, title: cleanField(cleanCharacters(content.title)) },
    assets: body?.assets ?? [],
    encoding: undefined,
    ...(hasText ? {} : { isStub: true }),
    ...(entry.state ? { state: entry.state } : {}),
    ...(entry.annotations?.length ? { annotations: entry.annotations } : {}),
    ...(entry.part === undefined ? {} : { part: entry.part }),
  };
}

/** What a stub without a title is called: its address, as a reader would say it. */
const addressTitle = (url: ArticleContent['title']): string =>
  url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
