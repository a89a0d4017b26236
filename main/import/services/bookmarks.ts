import { decodeHtml } from '../html/decode-html.ts';
import { attribute, plainText } from '../html/document/element.ts';
import { parseDocument } from '../html/document/parse-document.ts';
import type { Entry } from '../entries/entry.ts';
import { instantOf } from '../entries/moment.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { ReadResult, Source } from '../reader.ts';

/** Reads a Netscape bookmark file, as browsers and most services export it. */
export const readBookmarks = (source: Source): ReadResult => readLinks(source, 'bookmarks@1', bookmarkOf);

/** Reads Pocket's older export, `ril_export.html`. */
export const readPocketList = (source: Source): ReadResult => readLinks(source, 'pocket-html@1', pocketOf);

function readLinks(source: Source, importer: string, entryOf: (link: Element) => Entry): ReadResult {
  const decoded = decodeHtml(source.bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const parsed = parseDocument(decoded.text);
  if (!parsed) return { ok: false, reason: 'too-large' };
  const links = [...parsed.document.querySelectorAll('a[href]')].filter((link) =>
    /^https?:/iu.test(attribute(link, 'href')),
  );
  return readEntries(links.map(entryOf), source, { importer, decoded, partOf: (index) => `link ${String(index + 1)}` });
}

function bookmarkOf(link: Element): Entry {
  const savedAt = instantOf(attribute(link, 'add_date'));
  const folders = foldersOf(link);
  const description = link.parentElement?.nextElementSibling;
  const note = description?.localName === 'dd' ? plainText(description) : '';
  return {
    title: plainText(link),
    url: attribute(link, 'href'),
    tags: attribute(link, 'tags').split(','),
    annotations: note === '' ? [] : [{ text: note }],
    state: {
      ...(savedAt === undefined ? {} : { savedAt }),
      ...(attribute(link, 'toread') === '1' ? { read: false } : {}),
      ...(folders.length > 0 ? { collections: [folders] } : {}),
    },
  };
}

/** The headings of the lists that a link is in, outermost first. */
function foldersOf(link: Element): string[] {
  const names: string[] = [];
  for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    const heading = headingBefore(list);
    if (heading !== undefined) names.unshift(heading);
  }
  return names;
}

function headingBefore(list: Element): string | undefined {
  for (let before = list.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = before.localName === 'h3' ? before : before.querySelector('h3');
    if (heading) return plainText(heading) || undefined;
    if (before.localName === 'dl') return undefined;
  }
  return undefined;
}

function pocketOf(link: Element): Entry {
  const savedAt = instantOf(attribute(link, 'time_added'));
  const heading = link.closest('ul')?.previousElementSibling;
  const isArchived = /archive/iu.test(heading ? plainText(heading) : '');
  const title = plainText(link);
  return {
    title: title === attribute(link, 'href') ? undefined : title,
    url: attribute(link, 'href'),
    tags: attribute(link, 'tags').split(','),
    state: { archived: isArchived, read: isArchived, ...(savedAt === undefined ? {} : { savedAt }) },
  };
}
