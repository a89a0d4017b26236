import { attribute, plainText } from '../html/document/element.ts';
import { parseDocument } from '../html/document/parse-document.ts';
import { xml, zipPath } from './package-document.ts';

/** An entry of a table of contents that has no entries below it, with the names of those above. */
export interface ContentsEntry {
  readonly title: string;
  readonly sections: readonly string[];
  readonly path: string;
  /** The element at which it begins, within its document. */
  readonly fragment: string | undefined;
}

/** Entries deeper than this are no articles but their parts. */
const DEEPEST = 12;

/** The leaves of EPUB 3's navigation document. */
export function navEntries(text: string, from: string): readonly ContentsEntry[] {
  const document = parseDocument(text)?.document;
  const navs = [...(document?.querySelectorAll('nav') ?? [])];
  const nav = navs.find((one) => attribute(one, 'epub:type') === 'toc') ?? navs[0];
  const list = nav?.querySelector('ol');
  return list ? leavesOf(list, from, []) : [];
}

function leavesOf(list: Element, from: string, sections: readonly string[]): ContentsEntry[] {
  return [...list.children].flatMap((item): ContentsEntry[] => {
    const below = [...item.children].find(({ localName }) => localName === 'ol');
    const label = [...item.children].find(({ localName }) => localName === 'a' || localName === 'span');
    const title = label ? plainText(label) : '';
    if (below?.firstElementChild && sections.length < DEEPEST) return leavesOf(below, from, [...sections, title]);
    const href = label ? attribute(label, 'href') : '';
    return href === '' ? [] : [entryOf(title, sections, from, href)];
  });
}

/** The leaves of an NCX (EPUB 2). */
export function ncxEntries(text: string, from: string): readonly ContentsEntry[] {
  const map = xml(text)?.querySelector('navMap');
  return map ? pointsOf(map, from, []) : [];
}

function pointsOf(parent: Element, from: string, sections: readonly string[]): ContentsEntry[] {
  const points = [...parent.children].filter(({ localName }) => localName === 'navPoint');
  return points.flatMap((point): ContentsEntry[] => {
    const title = point.querySelector('navLabel > text')?.textContent?.trim() ?? '';
    const hasMore = [...point.children].some(({ localName }) => localName === 'navPoint');
    if (hasMore && sections.length < DEEPEST) return pointsOf(point, from, [...sections, title]);
    const href = [...point.children].find(({ localName }) => localName === 'content')?.getAttribute('src') ?? '';
    return href === '' ? [] : [entryOf(title, sections, from, href)];
  });
}

const entryOf = (title: string, sections: readonly string[], from: string, href: string): ContentsEntry => ({
  title,
  sections: sections.filter((name) => name !== ''),
  path: zipPath(from, href),
  fragment: /#(.+)$/u.exec(href)?.[1],
});
