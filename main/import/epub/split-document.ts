import { attribute, childrenOf, elementsIn, isElement } from '../html/document/element.ts';
import { parseDocument } from '../html/document/parse-document.ts';
import type { ContentsEntry } from './contents.ts';
import { cutAt } from './cut-at.ts';

/** The part of a document that an entry of the table of contents names. */
export interface Section {
  readonly entry: ContentsEntry;
  readonly html: string;
  /** Where the article was on the web, where the recipe that made the book says so. */
  readonly address: string | undefined;
}

/** Splits a document where the entries of the contents that point into it begin; what comes before the first is the first's. */
export function sectionsOf(html: string, entries: readonly [ContentsEntry, ...ContentsEntry[]]): readonly Section[] {
  const [first] = entries;
  const body = parseDocument(html)?.document.body;
  if (!body) return [{ entry: first, html, address: undefined }];
  const starts = startsIn(body, entries);
  if (starts.size === 0) return [{ entry: first, html, address: addressIn([...childrenOf(body)]) }];
  const hasStart = [...starts.values()].includes(first);
  return cutAt(body, starts, hasStart ? undefined : first).map(({ of: entry, nodes }) => ({
    entry,
    html: nodes.map(markupOf).join(''),
    address: addressIn(nodes),
  }));
}

/** In linkedom a node as a string is its markup, which the types of the DOM do not say. */
const markupOf = (node: { readonly toString: () => string }): string => node.toString();

/** The elements at which entries begin; an entry that names none, or one that an earlier entry names, has no start. */
function startsIn(body: Element, entries: readonly ContentsEntry[]): ReadonlyMap<Element, ContentsEntry> {
  const named = new Map<string, Element>();
  for (const element of elementsIn(body)) {
    const name = attribute(element, 'id') || (element.localName === 'a' ? attribute(element, 'name') : '');
    if (name !== '' && !named.has(name)) named.set(name, element);
  }
  const starts = new Map<Element, ContentsEntry>();
  for (const entry of entries) {
    const start = named.get(entry.fragment ?? '');
    if (start && !starts.has(start)) starts.set(start, entry);
  }
  return starts;
}

const STATED = '.calibre_downloaded_from a[href], [rel="calibre-downloaded-from"][href]';

/** Calibre ends an article with a line that says where it was downloaded from. */
function addressIn(nodes: readonly ChildNode[]): string | undefined {
  const elements = nodes.filter(isElement);
  const stated = firstIn(elements, STATED);
  const told = elements.filter(({ textContent }) => /downloaded by calibre from/iu.test(textContent ?? ''));
  const link = stated ?? firstIn(told, 'a[href^="http"]:last-of-type');
  return link && attribute(link, 'href');
}

function firstIn(elements: readonly Element[], selector: string): Element | undefined {
  for (const element of elements) {
    const found = element.matches(selector) ? element : element.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}
