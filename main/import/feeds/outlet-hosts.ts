import { isIP } from 'node:net';
import { tidyHost } from '../../../data/outlets.ts';

/** Services that publish for many, each below an address of the service's own: a name of one is no name of the service. */
const SHARED: ReadonlySet<string> = new Set([
  'apple.com',
  'blogger.com',
  'bsky.app',
  'facebook.com',
  'feedburner.com',
  'feedly.com',
  'feedproxy.google.com',
  'github.com',
  'google.com',
  'groups.google.com',
  'inoreader.com',
  'instagram.com',
  'kill-the-newsletter.com',
  'linkedin.com',
  'medium.com',
  'news.google.com',
  'news.ycombinator.com',
  'patreon.com',
  'pinboard.in',
  'podcasts.apple.com',
  'reddit.com',
  'rss.app',
  'rsshub.app',
  'soundcloud.com',
  'substack.com',
  'tumblr.com',
  'twitter.com',
  'vimeo.com',
  'wordpress.com',
  'x.com',
  'youtube.com',
]);

/** Names under which hosts serve feeds alone, before the name of the outlet itself. */
const FEED_LABEL = /^(?:feeds?|rss|xml)\./u;

/** What registries sell names below, so that it belongs to nobody: `co.uk`. */
const REGISTRY = /^(?:ac|co|com|edu|go|gov|ne|net|or|org)\.[a-z]{2}$/u;

/** The host of an outlet by the address of its feed or its site; undefined for none, and for a service that many share. */
export function outletHost(address: string): string | undefined {
  const web = webAddress(address.trim());
  const host = web === undefined ? undefined : tidyHost(web);
  if (host === undefined || isIP(host) > 0) return undefined;
  const own = ownHost(host);
  return SHARED.has(own) ? undefined : own;
}

/** `feed:` stands before an address or in the place of its scheme. */
function webAddress(address: string): string | undefined {
  const web = address.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'https://');
  return /^https?:\/\//iu.test(web) ? web : undefined;
}

function ownHost(host: string): string {
  const rest = host.replace(FEED_LABEL, '');
  return rest.includes('.') && !REGISTRY.test(rest) ? rest : host;
}
