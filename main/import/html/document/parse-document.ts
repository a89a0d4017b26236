import { Parser, type Token } from 'parse5';
import { withoutScripts } from './without-scripts.ts';
import { type PageTypes, TooManyElements, treeBuilder } from './tree-builder.ts';

/** Elements may nest this deep, three times as deep as on any real page; what is deeper loses its tags but not its text. */
const DEEPEST = 150;

/** Markup beyond this, scripts and embedded files left aside, belongs to no article. */
const MOST_CHARACTERS = 2_500_000;

/** A web page as a tree, with the files that were written into it. */
export interface ParsedPage {
  readonly document: Document;
  /** Addresses of the form `data:…` by the short name that stands for them in the tree. */
  readonly embedded: ReadonlyMap<string, string>;
}

/** Parses as the HTML standard says, scripts off. Undefined for a page too large to be read in reasonable time. */
export function parseDocument(page: string): ParsedPage | undefined {
  const { html, embedded } = withoutEmbedded(withoutScripts(page));
  if (html.length > MOST_CHARACTERS || hasCrowdedTag(html)) return undefined;
  try {
    const parser = new BoundedParser({ treeAdapter: treeBuilder(), scriptingEnabled: false });
    parser.tokenizer.write(html, true);
    return { document: parser.document, embedded };
  } catch (error) {
    if (error instanceof TooManyElements) return undefined;
    throw error;
  }
}

/** A parser compares each attribute of a tag with all before it, so a tag of thousands would hold it up. */
function hasCrowdedTag(html: string): boolean {
  let from = 0;
  for (let end = html.indexOf('>'); end >= 0; end = html.indexOf('>', from)) {
    if (end - from > LONG_TAG && attributesIn(html.slice(from, end)) > MOST_ATTRIBUTES) return true;
    from = end + 1;
  }
  return html.length - from > LONG_TAG && attributesIn(html.slice(from)) > MOST_ATTRIBUTES;
}

const LONG_TAG = 8000;
const MOST_ATTRIBUTES = 2000;

/** Names with a value that is not within quotation marks of another one, near enough. */
const attributesIn = (tag: string): number =>
  tag.replaceAll(/"[^"]{0,5000}"/gu, '""').match(/\s[\w:-]{1,60}=/gu)?.length ?? 0;

class BoundedParser extends Parser<PageTypes> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < DEEPEST) super.onStartTag(token);
  }
}

/** Embedded images are most of a saved page and nothing to parse: short names take their place. */
function withoutEmbedded(page: string): { html: string; embedded: ReadonlyMap<string, string> } {
  const embedded = new Map<string, string>();
  const kept: string[] = [];
  let from = 0;
  for (let at = page.indexOf(IMAGE); at >= 0; at = page.indexOf(IMAGE, at + IMAGE.length)) {
    const end = endOfAddress(page, at);
    if (end - at < SHORTEST_EMBEDDED) continue;
    const name = `${EMBEDDED}${embedded.size}`;
    embedded.set(name, page.slice(at, end));
    kept.push(page.slice(from, at), name);
    from = end;
    at = end - IMAGE.length;
  }
  return { html: from === 0 ? page : kept.join('') + page.slice(from), embedded };
}

const IMAGE = 'data:image/';
const EMBEDDED = 'embedded-image:';
const SHORTEST_EMBEDDED = 250;

/** A plain loop: an address of megabytes is more than a regular expression bears. */
function endOfAddress(page: string, start: number): number {
  let end = start;
  while (end < page.length && !ENDS.has(page.charCodeAt(end))) end += 1;
  return end;
}

/** White space, quotation marks, brackets: what an address written into a page cannot hold. */
const ENDS: ReadonlySet<number> = new Set([...'\t\n\f\r "\'<>)(\\`'].map((mark) => mark.charCodeAt(0)));
