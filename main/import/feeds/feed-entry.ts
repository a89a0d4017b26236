import type { EntryBody } from '../entries/entry.ts';
import { plainText } from '../entries/plain-text.ts';

/** What the formats of feeds have in common, as each of them says it. */
export interface FeedEntry {
  readonly titleHtml?: string | undefined;
  readonly titleText?: string | undefined;
  /** Relative to `base` where it has no host. */
  readonly link?: string | undefined;
  readonly base?: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  /** The whole text, where the feed has it. */
  readonly content?: EntryBody | undefined;
  /** A summary, or the whole text where there is no other. */
  readonly summary?: EntryBody | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  /** The outlet, where an aggregator names it. */
  readonly outlet?: string | undefined;
}

export interface FeedFacts {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly language?: string | undefined;
}

/** Text that a feed may write as HTML or as plain text without saying which. */
export function eitherBody(text: string | undefined): EntryBody | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  return /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu.test(text) ? { html: text } : { text };
}

/** `base` may be relative itself, and so may what it is resolved against. */
export function resolved(link: string | undefined, ...bases: readonly (string | undefined)[]): string | undefined {
  if (link === undefined || link === '') return undefined;
  const base = bases.reduceRight<string | undefined>((outer, inner) => joined(inner, outer) ?? outer, undefined);
  return joined(link, base);
}

function joined(address: string | undefined, base: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** Longest standfirst: a summary beyond it is the beginning of the text. */
const LONGEST_STANDFIRST = 500;

/** A summary beside the whole text is the standfirst, unless it only repeats how the text begins. */
export function standfirstOf(summary: EntryBody | undefined, content: EntryBody | undefined): string | undefined {
  if (summary === undefined || content === undefined) return undefined;
  const text = asText(summary);
  const start = asText(content).slice(0, 2 * LONGEST_STANDFIRST);
  const shown = text.replace(/\s*(?:\[?(?:…|\.\.\.)\]?|read more.*)$/iu, '');
  return text === '' || text.length > LONGEST_STANDFIRST || start.includes(shown.slice(0, 120)) ? undefined : text;
}

const asText = (body: EntryBody): string =>
  'text' in body ? body.text.replaceAll(/\s+/gu, ' ').trim() : plainText(body.html);
