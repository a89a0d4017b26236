import { decodeHtml } from '../html/decode-html.ts';
import { draftOf } from '../entries/entry.ts';
import { pictureOf } from '../picture.ts';
import type { Part, ReadResult, ResolvedFile, StreamedSource } from '../reader.ts';
import { Budget } from '../unpack/limits.ts';
import { openZip, type Zip } from '../unpack/zip-directory.ts';
import { type ContentsEntry, navEntries, ncxEntries } from './contents.ts';
import { type PackageDocument, packageDocument, zipPath } from './package-document.ts';
import { sectionsOf } from './split-document.ts';

/** Reader and version, as the archive records it. */
export const EPUB_IMPORTER = 'epub@1';

const MOST_DOCUMENT_BYTES = 32 * 1024 * 1024;

/** What the images of one book come to, each counted wherever it is shown; the rest is left out. */
const MOST_PICTURE_BYTES = 2 * 1024 * 1024 * 1024;

/** Reads an EPUB as a collection of articles: one for each entry of its table of contents, in the sections it names. */
export async function* readEpub(source: StreamedSource): AsyncGenerator<Part> {
  const zip = await openZip(source.path);
  try {
    const read = readerOf(zip, new Budget(source.sizeBytes));
    const about = packageDocument((path) => read.text(path));
    if (!about) yield { name: '', result: { ok: false, reason: 'malformed', detail: 'a book (EPUB)' } };
    else yield* articlesOf(about, read, source);
  } finally {
    zip.close();
  }
}

interface ZipReader {
  readonly picture: (path: string) => Uint8Array | undefined;
  /** Throws `Unpackable` when the documents come to more than an honest book holds. */
  readonly text: (path: string) => string | undefined;
}

function readerOf(zip: Zip, budget: Budget): ZipReader {
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const bytes = (path: string) => {
    const entry = entries.get(path);
    return entry && zip.read(entry, MOST_DOCUMENT_BYTES);
  };
  let picturesLeft = MOST_PICTURE_BYTES;
  return {
    picture(path) {
      const found = picturesLeft > 0 ? bytes(path) : undefined;
      picturesLeft -= found?.length ?? 0;
      return found;
    },
    text(path) {
      const found = bytes(path);
      budget.spend(found?.length ?? 0);
      return found && decodeHtml(found)?.text;
    },
  };
}

function* articlesOf(about: PackageDocument, read: ZipReader, source: StreamedSource): Generator<Part> {
  const entries = entriesOf(about, read);
  for (const [path, within] of byDocument(entries)) {
    const html = read.text(path);
    if (html === undefined) {
      yield { name: path, result: { ok: false, reason: 'malformed', detail: 'a book (EPUB)' } };
      continue;
    }
    const resolve = (address: string) => pictureAt(zipPath(path, address), read);
    const sections = sectionsOf(html, within);
    for (const [index, section] of sections.entries()) {
      const name = sections.length > 1 ? `${path} ${String(index + 1)}` : path;
      const original = new TextEncoder().encode(section.html);
      yield { name, original, result: articleOf(section, { about, source, resolve, name }) };
    }
  }
}

function byDocument(entries: readonly ContentsEntry[]): ReadonlyMap<string, [ContentsEntry, ...ContentsEntry[]]> {
  const documents = new Map<string, [ContentsEntry, ...ContentsEntry[]]>();
  for (const entry of entries) {
    const others = documents.get(entry.path);
    if (others) others.push(entry);
    else documents.set(entry.path, [entry]);
  }
  return documents;
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
  const bytes = read.picture(path);
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
