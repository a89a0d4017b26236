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
  const { html, embedded } = withoutEmbedded(withoutCrowdedTags(withoutScripts(page)));
  if (html.length > MOST_CHARACTERS) return undefined;
  try {
    const parser = new BoundedParser({ treeAdapter: treeBuilder(), scriptingEnabled: false });
    parser.tokenizer.write(html, true);
    return { document: parser.document, embedded };
  } catch (error) {
    if (error instanceof TooManyElements) return undefined;
    throw error;
  }
}

/** A parser compares each attribute of a tag with all before it, so a tag of thousands holds it up. */
const withoutCrowdedTags = (html: string): string =>
  html.replaceAll(/<[a-z][^<>]{8000,}/giu, (tag) => {
    const attributes = tag.match(/\s[^\s=]/gu)?.length ?? 0;
    const quoted = tag.match(/["'][^"']{200,}/gu)?.length ?? 0;
    return attributes > MOST_ATTRIBUTES && quoted === 0 ? '<span' : tag;
  });

const MOST_ATTRIBUTES = 1000;

class BoundedParser extends Parser<PageTypes> {
  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < DEEPEST) super.onStartTag(token);
  }
}

/** Embedded images are most of a saved page and nothing to parse: short names take their place. */
function withoutEmbedded(page: string): { html: string; embedded: ReadonlyMap<string, string> } {
  const embedded = new Map<string, string>();
  if (!page.includes('data:image/')) return { html: page, embedded };
  const html = page.replaceAll(
    /data:image\/[\w.+-]{1,40}(?:;[\w=.-]{1,40}){0,4};base64,[\w+/=%-]{200,}/giu,
    (address) => {
      const name = `${EMBEDDED}${embedded.size}`;
      embedded.set(name, address);
      return name;
    },
  );
  return { html, embedded };
}

const EMBEDDED = 'embedded-image:';
