import { createReadStream } from 'node:fs';
import { isRecord, textIn } from '../entries/loose.ts';
import { draftOf } from '../entries/entry.ts';
import { parseJson } from '../entries/parse-json.ts';
import type { Part, ReadResult, StreamedSource } from '../reader.ts';
import { linesOf } from '../tables/lines.ts';
import { Budget, MAX_ENTRIES, Unpackable } from '../unpack/limits.ts';
import { openZip, type Zip } from '../unpack/zip-directory.ts';
import { WARC_IMPORTER } from './read-capture.ts';
import { readRecords } from './read-warc.ts';
import { withoutFragment } from './image-places.ts';
import { TemporaryFiles } from '../temporary-files.ts';

/** A page that the collection names: what somebody meant to keep, as opposed to all that was fetched for it. */
interface ListedPage {
  readonly address: string;
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly capturedAt: string | undefined;
}

/**
 * Reads a web archive collection (WACZ 1.1 and 1.2, specs.webrecorder.net): of the captures in its WARC files those that
 * its lists of pages name; a page whose capture is not there, or says nothing, by the text that the list has of it.
 */
export async function* readWacz(source: StreamedSource): AsyncGenerator<Part> {
  const zip = await openZip(source.path);
  const temporary = new TemporaryFiles();
  const budget = new Budget(source.sizeBytes);
  try {
    const listed = () => listedPages(zip, budget);
    const pages = await pagesOf(listed());
    const read = new Set<string>();
    for (const entry of zip.entries.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/iu.test(name))) {
      const path = await temporary.keep(budget.meter(zip.open(entry)));
      const openAt = (start: number) => createReadStream(path, { start });
      const isWanted = (address: string) => pages.size === 0 || pages.has(withoutFragment(address));
      for await (const part of readRecords(openAt, source, isWanted)) {
        const address = withoutFragment(part.name);
        if (part.result.ok) read.add(address);
        if (part.result.ok || !pages.get(address)?.hasText) yield part;
      }
    }
    yield* fromLists(listed(), pages, read, source);
  } finally {
    zip.close();
    temporary.close();
  }
}

/** Of each page that is listed, by its address, what has to be known while the captures are read. */
type Pages = ReadonlyMap<string, { readonly hasText: boolean }>;

async function pagesOf(listed: AsyncIterable<ListedPage>): Promise<Pages> {
  const pages = new Map<string, { readonly hasText: boolean }>();
  for await (const { address, text } of listed) {
    pages.set(withoutFragment(address), { hasText: text !== undefined });
    if (pages.size > MAX_ENTRIES) throw new Unpackable('too-much');
  }
  return pages;
}

async function* listedPages(zip: Zip, budget: Budget): AsyncGenerator<ListedPage> {
  for (const entry of zip.entries.filter(({ name }) => /^pages\/.+\.jsonl$/iu.test(name))) {
    for await (const line of linesOf(budget.meter(zip.open(entry)))) {
      const page = line && parseJson(new TextDecoder().decode(line));
      const address = textIn(page, 'url');
      if (!isRecord(page) || address === undefined) continue;
      yield { address, title: textIn(page, 'title'), text: textIn(page, 'text'), capturedAt: textIn(page, 'ts') };
    }
  }
}

/** Pages of which no capture was read: by their text, or as stubs. The lists are read again, for the texts may be most of the file. */
async function* fromLists(
  listed: AsyncIterable<ListedPage>,
  pages: Pages,
  read: Set<string>,
  source: StreamedSource,
): AsyncGenerator<Part> {
  for await (const page of listed) {
    const key = withoutFragment(page.address);
    if (read.has(key) || (page.text === undefined && pages.get(key)?.hasText)) continue;
    read.add(key);
    const original = new TextEncoder().encode(JSON.stringify(page));
    yield { name: page.address, original, result: listedArticle(page, source) };
  }
}

function listedArticle({ address, title, text }: ListedPage, { fileName }: StreamedSource): ReadResult {
  const entry = { title, url: address, part: address, ...(text === undefined ? {} : { body: { text } }) };
  const draft = draftOf(entry, { fileName, modifiedAt: undefined, from: 'export' });
  return draft ? { ok: true, importer: WARC_IMPORTER, drafts: [draft] } : { ok: false, reason: 'no-text' };
}
