import { attribute, childrenOf, isElement } from '../html/document/element.ts';
import { parseDocument } from '../html/document/parse-document.ts';
import type { ContentsEntry } from './contents.ts';

/** The part of a document that an entry of the table of contents names. */
export interface Section {
  readonly entry: ContentsEntry;
  readonly html: string;
  /** Where the article was on the web, where the recipe that made the book says so. */
  readonly address: string | undefined;
}

/** Splits a document where the entries of the contents that point into it begin. */
export function sectionsOf(html: string, entries: readonly ContentsEntry[]): readonly Section[] {
  const body = parseDocument(html)?.document.body;
  const starts = entries.map(({ fragment }) =>
    fragment === undefined || !body ? null : body.querySelector(`[id="${quoted(fragment)}"]`),
  );
  if (!body || entries.length === 1 || starts.slice(1).includes(null)) {
    return entries.slice(0, 1).map((entry) => ({ entry, html, address: body ? addressIn(body) : undefined }));
  }
  const containers = commonLevel(body, starts);
  return entries.map((entry, index) => {
    const [from, until] = [containers[index] ?? body.firstChild, containers[index + 1] ?? null];
    const holder = body.ownerDocument.createElement('div');
    for (const node of between(from, until)) holder.append(node.cloneNode(true));
    return { entry, html: holder.innerHTML, address: addressIn(holder) };
  });
}

const quoted = (id: string): string => id.replaceAll(/["\\]/gu, '\\$&');

/** For each start the child of the body that it is in, for what is cut is cut between those. */
function commonLevel(body: Element, starts: readonly (Element | null)[]): readonly (ChildNode | null)[] {
  return starts.map((start, index) => {
    if (!start) return index === 0 ? body.firstChild : null;
    let node: Element = start;
    while (node.parentElement && node.parentElement !== body) node = node.parentElement;
    return node;
  });
}

function* between(from: ChildNode | null, until: ChildNode | null): Generator<ChildNode> {
  for (let node = from; node && node !== until; node = node.nextSibling) yield node;
}

/** Calibre ends an article with a line that says where it was downloaded from. */
function addressIn(root: Element): string | undefined {
  const stated = root.querySelector('.calibre_downloaded_from a[href], [rel="calibre-downloaded-from"][href]');
  if (stated) return attribute(stated, 'href');
  for (const child of childrenOf(root)) {
    if (!isElement(child)) continue;
    const link = /downloaded by calibre from/iu.test(child.textContent ?? '')
      ? child.querySelector('a[rel="calibre-downloaded-from"], a[href^="http"]:last-of-type')
      : null;
    if (link) return attribute(link, 'href');
  }
  return undefined;
}
