import { decodeHtml } from '../html/decode-html.ts';
import { draftOf } from '../entries/entry.ts';
import { pictureOf } from '../picture.ts';
import type { Part, ReadResult, ResolvedFile, StreamedSource } from '../reader.ts';
import { openZip, type Zip } from '../unpack/zip-directory.ts';
import { type ContentsEntry, navEntries, ncxEntries } from './contents.ts';
import { type PackageDocument, packageDocument, zipPath } from './package-document.ts';
import { sectionsOf } from './split-document.ts';

/** Reader and version, as the archive records it. */
export const EPUB_IMPORTER = 'epub@1';

const MOST_DOCUMENT_BYTES = 32 * 1024 * 1024;

/** Reads an EPUB as a collection of articles: one for each entry of its table of contents, in the sections it names. */
export async function* readEpub(source: StreamedSource): AsyncGenerator<Part> {
  const zip = await openZip(source.path);
  try {
    const read = readerOf(zip);
    const about = packageDocument((path) => read.text(path));
    if (!about) yield { name: '', result: { ok: false, reason: 'malformed', detail: 'a book (EPUB)' } };
    else yield* articlesOf(about, read, source);
  } finally {
    zip.close();
  }
}

interface ZipReader {
  readonly bytes: (path: string) => Uint8Array | undefined;
  readonly text: (path: string) => string | undefined;
}

function readerOf(zip: Zip): ZipReader {
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const bytes = (path: string) => {
    const entry = entries.get(path);
    return entry && zip.read(entry, MOST_DOCUMENT_BYTES);
  };
  return {
    bytes,
    text(path) {
      const found = bytes(path);
      return found && decodeHtml(found)?.text;
    },
  };
}

function* articlesOf(about: PackageDocument, read: ZipReader, source: StreamedSource): Generator<Part> {
  const entries = entriesOf(about, read);
  const byDocument = new Map<string, ContentsEntry[]>();
  for (const entry of entries) byDocument.set(entry.path, [...(byDocument.get(entry.path) ?? []), entry]);
  for (const [path, within] of byDocument) {
    const html = read.text(path);
    if (html === undefined) {
      yield { name: path, result: { ok: false, reason: 'malformed', detail: 'a book (EPUB)' } };
      continue;
    }
    const resolve = (address: string) => pictureAt(zipPath(path, address), read);
    for (const [index, section] of sectionsOf(html, within).entries()) {
      const name = within.length > 1 ? `${path} ${String(index + 1)}` : path;
      const original = new TextEncoder().encode(section.html);
      yield { name, original, result: articleOf(section, { about, source, resolve, name }) };
    }
  }
}

/** The table of contents; a book without one, or with one that names nothing, is read document by document. */
function entriesOf({ contents, spine }: PackageDocument, read: ZipReader): readonly ContentsEntry[] {
  const text = contents && read.text(contents.path);
  const listed =
    text === undefined
      ? []
      : contents?.kind === 'nav'
        ? navEntries(text, contents.path)
        : ncxEntries(text, contents?.path ?? '');
  if (listed.length > 0) return listed;
  return spine.map((path) => ({ title: '', sections: [], path, fragment: undefined }));
}

function pictureAt(path: string, read: ZipReader): ResolvedFile | undefined {
  const bytes = read.bytes(path);
  const picture = bytes && pictureOf(bytes);
  return bytes && picture && { bytes, ...picture };
}

interface Around {
  readonly about: PackageDocument;
  readonly source: StreamedSource;
  readonly resolve: (address: string) => ResolvedFile | undefined;
  readonly name: string;
}

function articleOf(
  section: ReturnType<typeof sectionsOf>[number],
  { about, source, resolve, name }: Around,
): ReadResult {
  const { entry, html, address } = section;
  const draft = draftOf(
    {
      body: { html },
      title: entry.title,
      section: entry.sections.at(-1),
      source: about.title,
      url: address,
      byline: about.creators.filter((creator) => !/^calibre$/iu.test(creator)),
      published: about.date?.replace(/^0101-.*$/u, ''),
      language: about.language,
      part: name,
    },
    { fileName: source.fileName, modifiedAt: undefined, resolve, from: 'markup' },
  );
  return draft && !draft.isStub
    ? { ok: true, importer: EPUB_IMPORTER, drafts: [draft] }
    : { ok: false, reason: 'no-text' };
}
