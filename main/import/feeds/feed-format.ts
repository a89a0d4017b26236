import { ANY_PROLOGUE } from '../comments.ts';
import type { Format } from '../format.ts';

const XML_FEED = new RegExp(`${ANY_PROLOGUE}<(?:\\w+:)?(?:rss|feed|rdf)[\\s>]`, 'iu');

/** Feeds that were saved: RSS 2.0 and 1.0, Atom, JSON Feed. */
export const feedFormat: Format = {
  kind: 'a news feed',
  looksLike: ({ text }) =>
    XML_FEED.test(text) || /^\s*\{[^]{0,2000}?"version"\s*:\s*"https?:\/\/jsonfeed\.org\//iu.test(text),
  read: async (source) => (await import('./read-feed.ts')).readFeed(source),
};
