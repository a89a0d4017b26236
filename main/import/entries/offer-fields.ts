import type { Provenance } from '../../../data/article.ts';
import { cleanCharacters, cleanField } from '../decode/clean-characters.ts';
import { type DateContext, parseDate } from '../news/dates.ts';
import type { FieldSheet } from '../news/field-sheet.ts';
import { webAddress } from '../news/web-address.ts';
import type { Entry } from './entry.ts';
import { momentOf } from './moment.ts';

/** Longest text of a field; what is longer is no title, name or tag. */
const LONGEST_FIELD = 2000;

/** Puts what an entry says on the sheet; what is empty or no such thing is left out. */
export function offerFields(entry: Entry, from: Provenance['from'], sheet: FieldSheet, context: DateContext): void {
  for (const field of ['title', 'standfirst', 'source', 'section', 'agency'] as const) {
    const value = fieldText(entry[field]);
    if (value !== '') sheet.offer(field, value, from, 'certain', value);
  }
  const byline = (entry.byline ?? []).map(fieldText).filter((name) => name !== '');
  if (byline.length > 0) sheet.offer('byline', byline, from, 'certain', byline.join(', '));
  const tags = [...new Set((entry.tags ?? []).map(fieldText))].filter((tag) => tag !== '');
  if (tags.length > 0) sheet.offer('tags', tags, from, 'certain');
  offerAddress(entry, from, sheet);
  offerLanguage(entry.language, from, sheet);
  for (const field of ['published', 'updated'] as const) offerDate(field, entry[field], from, sheet, context);
}

const fieldText = (value: string | undefined): string =>
  cleanField(cleanCharacters((value ?? '').slice(0, LONGEST_FIELD)));

function offerAddress({ url, canonicalUrl }: Entry, from: Provenance['from'], sheet: FieldSheet): void {
  const address = url === undefined ? undefined : webAddress(url);
  const canonical = canonicalUrl === undefined ? undefined : webAddress(canonicalUrl);
  const shown = address ?? canonical;
  if (shown !== undefined) sheet.offer('url', shown, from, 'certain', url);
  if (canonical !== undefined && canonical !== shown) sheet.setCanonicalUrl(canonical);
}

function offerLanguage(language: string | undefined, from: Provenance['from'], sheet: FieldSheet): void {
  const [tag] = language ? canonicalTags(language) : [];
  // A feed or export speaks of itself: the article's own words, where they are clear, are surer.
  if (tag !== undefined) sheet.offer('language', tag, from, 'likely', language);
}

function canonicalTags(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'));
  } catch {
    return [];
  }
}

function offerDate(
  field: 'published' | 'updated',
  text: string | undefined,
  from: Provenance['from'],
  sheet: FieldSheet,
  context: DateContext,
): void {
  if (text === undefined || text.trim() === '') return;
  const moment = momentOf(text);
  const found = parseDate(moment ?? text, context);
  // What was never set is written as the beginning of the computer's time.
  if (!found || found.value.value.startsWith('1970-01-01')) return;
  sheet.offer(field, found.value, from, found.sure, text);
}
