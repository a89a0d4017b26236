import type { Entry } from '../entries/entry.ts';
import { readEntries } from '../entries/read-entries.ts';
import { plainText } from '../entries/plain-text.ts';
import type { ReadResult, Source } from '../reader.ts';
import { decodeXml } from './decode-xml.ts';
import { feedEntries } from './feed-entries.ts';
import { type FeedEntry, type FeedFacts, resolved, standfirstOf } from './feed-entry.ts';
import { parseFeed } from './parse-feed.ts';

/** Reader and version, as the archive records it. */
export const FEED_IMPORTER = 'feed@1';

/** Reads a saved feed (RSS 2.0, RSS 1.0, Atom, JSON Feed): an article for each entry. */
export function readFeed(source: Source): ReadResult {
  const decoded = decodeXml(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const parsed = parseFeed(decoded.text);
  if (!parsed) return { ok: false, reason: 'malformed', detail: 'a news feed' };
  const { facts, entries } = feedEntries(parsed);
  return readEntries(
    entries.map((entry) => entryOf(entry, facts)),
    source,
    { importer: FEED_IMPORTER, decoded, from: 'markup', partOf: (index) => `entry ${String(index + 1)}` },
  );
}

function entryOf(entry: FeedEntry, facts: FeedFacts): Entry {
  const { content, summary } = entry;
  return {
    title: entry.titleText ?? (entry.titleHtml === undefined ? undefined : plainText(entry.titleHtml)),
    standfirst: standfirstOf(summary, content),
    body: content ?? summary,
    url: resolved(entry.link, entry.base, facts.link),
    byline: entry.authors.filter((name) => name !== undefined),
    tags: entry.categories.filter((tag) => tag !== undefined),
    source: entry.outlet ?? facts.title,
    published: entry.published,
    updated: entry.updated,
    language: entry.language ?? facts.language,
  };
}
