import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { EntryBody } from '../entries/entry.ts';
import { eitherBody, type FeedEntry, type FeedFacts } from './feed-entry.ts';
import type { ParsedFeed } from './parse-feed.ts';

export interface ReadFeed {
  readonly facts: FeedFacts;
  readonly entries: readonly FeedEntry[];
}

/** What a parsed feed of any of the four formats says. */
export function feedEntries(parsed: ParsedFeed): ReadFeed {
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'json':
      return ofJson(parsed.feed);
  }
}

/** RSS 2.0 (rssboard.org/rss-specification) with the content, Dublin Core and Atom modules. */
function ofRss(feed: RssFeed.Feed<string>): ReadFeed {
  const facts = { title: feed.title, link: feed.link, language: feed.language ?? feed.dc?.languages?.[0] };
  return { facts, entries: (feed.items ?? []).map((item) => rssEntry(item, facts)) };
}

function rssEntry(item: RssFeed.Item<string>, facts: FeedFacts): FeedEntry {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const address = permanent !== undefined && /^https?:/iu.test(permanent) ? permanent : undefined;
  return {
    titleHtml: item.title,
    link: item.link ?? address,
    base: facts.link,
    authors: item.dc?.creators ?? (item.authors ?? []).map((author) => author.name ?? nameInAddress(author.email)),
    categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
    content: eitherBody(item.content?.encoded) ?? atomBody(item.atom?.content),
    summary: eitherBody(item.description),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    language: item.xml?.lang ?? item.dc?.languages?.[0],
    outlet: item.source?.title,
  };
}

/** `desk@coastnews.example (Ana Reyes)` names a person in brackets; an address alone names nobody. */
const nameInAddress = (email: string | undefined): string | undefined => /\(([^)]+)\)/u.exec(email ?? '')?.[1];

/** RSS 1.0, which is RDF (web.resource.org/rss/1.0/spec). */
function ofRdf(feed: RdfFeed.Feed<string>): ReadFeed {
  const facts = { title: feed.title, link: feed.link, language: feed.dc?.languages?.[0] };
  const entries = (feed.items ?? []).map((item) => ({
    titleHtml: item.title,
    link: item.link ?? item.rdf?.about,
    base: facts.link,
    authors: item.dc?.creators ?? [],
    categories: item.dc?.subjects ?? [],
    content: eitherBody(item.content?.encoded),
    summary: eitherBody(item.description),
    published: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0],
  }));
  return { facts, entries };
}

/** Atom (RFC 4287). */
function ofAtom(feed: AtomFeed.Feed<string>): ReadFeed {
  const home = linkOf(feed.links);
  const facts = { title: feed.title?.value, link: home ?? feed.xml?.base, language: feed.xml?.lang };
  return { facts, entries: (feed.entries ?? []).map((entry) => atomEntry(entry, feed, home)) };
}

function atomEntry(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>, home: string | undefined): FeedEntry {
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors ?? [];
  const base = entry.xml?.base;
  return {
    ...(entry.title?.type === 'html' || entry.title?.type === 'xhtml'
      ? { titleHtml: entry.title.value }
      : { titleText: entry.title?.value }),
    link: linkOf(entry.links) ?? (/^https?:/iu.test(entry.id ?? '') ? entry.id : undefined),
    base: base === undefined ? (feed.xml?.base ?? home) : new URL(base, feed.xml?.base ?? home ?? 'about:blank').href,
    authors: authors.map(({ name }) => name),
    categories: (entry.categories ?? []).map(({ label, term }) => label ?? term),
    content: atomBody(entry.content),
    summary: atomBody(entry.summary),
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
    updated: entry.published === undefined ? undefined : entry.updated,
    language: entry.content?.xml?.lang ?? entry.xml?.lang,
    outlet: entry.source?.title?.value,
  };
}

const linkOf = (links: readonly AtomFeed.Link<string>[] | undefined): string | undefined =>
  (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? undefined)?.href;

function atomBody(text: { readonly value?: string; readonly type?: string } | undefined): EntryBody | undefined {
  if (text?.value === undefined || text.value.trim() === '') return undefined;
  const isHtml = text.type === 'html' || text.type === 'xhtml' || text.type === 'text/html';
  return isHtml ? { html: text.value } : { text: text.value };
}

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
function ofJson(feed: JsonFeed.Feed<string>): ReadFeed {
  const facts = { title: feed.title, link: feed.home_page_url, language: feed.language };
  const entries = (feed.items ?? []).map((item) => ({
    titleText: item.title,
    link: item.url ?? item.external_url,
    base: facts.link,
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
    categories: item.tags ?? [],
    content: jsonBody(item),
    summary: item.summary === undefined ? undefined : { text: item.summary },
    published: item.date_published,
    updated: item.date_modified,
    language: item.language,
  }));
  return { facts, entries };
}

function jsonBody(item: JsonFeed.Item<string>): EntryBody | undefined {
  if (item.content_html !== undefined) return { html: item.content_html };
  return item.content_text === undefined ? undefined : { text: item.content_text };
}
