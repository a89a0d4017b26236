import type { NamedOutlet } from '../../../data/outlets.ts';
import { foldTitle } from '../../../data/same-article.ts';
import { cleanField } from '../decode/clean-characters.ts';
import { plainText } from '../entries/plain-text.ts';
import type { ReadResult, Source } from '../reader.ts';
import { decodeXml } from './decode-xml.ts';
import { outletHost } from './outlet-hosts.ts';
import { type Outline, parseOpml } from './parse-opml.ts';

/** Reader and version. */
const OPML_IMPORTER = 'opml@1';

/** As long as a name of an outlet may be, UTF-16 units. */
const LONGEST_NAME = 200;

/** Reads a list of feeds: no articles, but what the outlets of the feeds are called. */
export function readOpml(source: Source): ReadResult {
  const decoded = decodeXml(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const outlines = parseOpml(decoded.text);
  if (outlines === undefined) return { ok: false, reason: 'malformed', detail: 'a list of feeds' };
  const outlets = namedOutlets(outlines);
  if (outlets.length === 0) return { ok: false, reason: 'nothing-inside' };
  return { ok: true, importer: OPML_IMPORTER, drafts: [], outlets };
}

/** Each outlet once, with the hosts that no outline of another name has. */
function namedOutlets(outlines: readonly Outline[]): readonly NamedOutlet[] {
  const named = outlines.flatMap((outline) => namedOutlet(outline) ?? []);
  const users = new Map<string, Set<string>>();
  for (const { name, hosts } of named) for (const host of hosts) addTo(users, host, foldTitle(name));
  const outlets = new Map<string, { name: string; hosts: Set<string> }>();
  for (const { name, hosts } of named) {
    const own = hosts.filter((host) => users.get(host)?.size === 1);
    if (own.length === 0) continue;
    const outlet = outlets.get(foldTitle(name)) ?? { name, hosts: new Set<string>() };
    outlets.set(foldTitle(name), outlet);
    for (const host of own) outlet.hosts.add(host);
  }
  return [...outlets.values()].map(({ name, hosts }) => ({ name, hosts: [...hosts] }));
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}

/** Undefined for a folder, and for a feed without a name or an address. */
function namedOutlet({ text, title, xmlUrl, htmlUrl }: Outline): NamedOutlet | undefined {
  const name = nameIn(text) || nameIn(title);
  const hosts = [xmlUrl, htmlUrl].flatMap((address) => (address === undefined ? [] : (outletHost(address) ?? [])));
  return name === '' || hosts.length === 0 ? undefined : { name, hosts };
}

const nameIn = (html: string | undefined): string =>
  cut(cleanField(plainText(html?.slice(0, 10 * LONGEST_NAME) ?? '')));

/** Never between the halves of a character. */
const cut = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
