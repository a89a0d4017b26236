import { posix } from 'node:path';
import { DOMParser } from 'linkedom';

/** What an EPUB's package document says (EPUB 3.3 and 2.0.1, w3.org/TR/epub-33). Paths are those of the zip file. */
export interface PackageDocument {
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly source: string | undefined;
  /** Documents in reading order. */
  readonly spine: readonly string[];
  /** The table of contents: EPUB 3's navigation document, or the older NCX. */
  readonly contents: { readonly path: string; readonly kind: 'nav' | 'ncx' } | undefined;
}

type Reader = (path: string) => string | undefined;

/** Finds the package document by way of `META-INF/container.xml`; undefined where there is none. */
export function packageDocument(read: Reader): PackageDocument | undefined {
  const container = xml(read('META-INF/container.xml'));
  const path = container?.querySelector('rootfile')?.getAttribute('full-path') ?? undefined;
  const document = path === undefined ? undefined : xml(read(path));
  if (path === undefined || !document) return undefined;
  const items = new Map(
    [...document.querySelectorAll('manifest > item')].map((item) => [attributeOf(item, 'id'), item]),
  );
  const at = (item: Element | undefined) => (item ? zipPath(path, attributeOf(item, 'href')) : undefined);
  const nav = [...items.values()].find((item) => attributeOf(item, 'properties').split(/\s+/u).includes('nav'));
  const ncx = [...items.values()].find((item) => attributeOf(item, 'media-type') === 'application/x-dtbncx+xml');
  const contents = at(nav ?? ncx);
  return {
    ...metadataOf(document),
    // Each once: a hostile book names one document any number of times.
    spine: [
      ...new Set(
        [...document.querySelectorAll('spine > itemref')].flatMap(
          (ref) => at(items.get(attributeOf(ref, 'idref'))) ?? [],
        ),
      ),
    ],
    contents: contents === undefined ? undefined : { path: contents, kind: nav ? 'nav' : 'ncx' },
  };
}

function metadataOf(document: Document): Omit<PackageDocument, 'spine' | 'contents'> {
  const all = (name: string) =>
    [...document.getElementsByTagName(`dc:${name}`)]
      .map((element) => element.textContent?.trim() ?? '')
      .filter((text) => text !== '');
  return {
    title: all('title')[0],
    creators: all('creator'),
    date: all('date')[0],
    language: all('language')[0],
    source: all('source')[0],
  };
}

/** Tables of contents have parts, chapters and sections, and each of them two or three elements. */
const DEEPEST = 200;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[/\w][^<>]{0,5000}>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

export function xml(text: string | undefined): Document | undefined {
  if (text === undefined || isTooDeep(text)) return undefined;
  // Entities that a document type defines may be a bomb.
  return new DOMParser().parseFromString(
    text.replace(/<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>/iu, ''),
    'text/xml',
  ) as unknown as Document;
}

const attributeOf = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** The path in the zip file of what a document at `from` names, without its fragment; one that leads outside is of nothing. */
export function zipPath(from: string, href: string): string {
  const way = href.replace(/[?#].*$/u, '');
  const path = posix.join(posix.dirname(from), unescaped(way));
  return path.startsWith('../') || path.startsWith('/') ? '' : path;
}

function unescaped(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}
