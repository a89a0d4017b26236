import { decodeText } from '../decode/decode-text.ts';
import type { Entry } from '../entries/entry.ts';
import { type Loose, textIn, textsIn } from '../entries/loose.ts';
import { instantOf } from '../entries/moment.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { DraftAnnotation, DraftState, ReadResult, Source } from '../reader.ts';
import { parseJson } from '../entries/parse-json.ts';
import { pocketFolderEntry } from './pocket.ts';
import { entriesOf } from './service.ts';

/** A batch of Omnivore's export: `metadata_0_to_20.json` with `content/{slug}.html` and `highlights/{slug}.md`. */
export function readOmnivore(source: Source): ReadResult {
  const items = jsonOf(source);
  if (!Array.isArray(items)) return { ok: false, reason: 'malformed', detail: 'an export of Omnivore' };
  const entries = entriesOf(items, (item) => omnivoreEntry(item, source));
  return readEntries(entries, source, { importer: 'omnivore@1', partOf: (index) => `item ${String(index + 1)}` });
}

function omnivoreEntry(item: Loose, source: Source): Entry {
  const slug = textIn(item, 'slug') ?? '';
  const html = textBeside(source, `content/${encodeURIComponent(slug)}.html`);
  const notes = textBeside(source, `highlights/${encodeURIComponent(slug)}.md`);
  return {
    ...(html === undefined ? {} : { body: { html } }),
    title: textIn(item, 'title'),
    // Newsletters came by mail and have an address that leads nowhere.
    url: textIn(item, 'url')?.replace(/^https?:\/\/omnivore\.app\/no_url\b.*$/u, ''),
    byline: [textIn(item, 'author') ?? ''],
    standfirst: textIn(item, 'description'),
    published: textIn(item, 'publishedAt'),
    tags: textsIn(item, 'labels', 'name'),
    state: omnivoreState(item),
    annotations: notes === undefined ? [] : omnivoreHighlights(notes),
    part: slug,
  };
}

function omnivoreState(item: Loose): DraftState {
  const isArchived = textIn(item, 'state')?.toLowerCase() === 'archived';
  const progress = Number(textIn(item, 'readingProgress') ?? 0) / 100;
  const savedAt = instantOf(textIn(item, 'savedAt'));
  return {
    archived: isArchived,
    read: isArchived || progress >= 0.98,
    ...(progress > 0 && progress <= 1 ? { progress } : {}),
    ...(savedAt === undefined ? {} : { savedAt }),
  };
}

/**
 * Highlights as Omnivore wrote them: quotes, each with its labels and note below. Only the first line of a quote and its
 * empty lines bear the mark `>`, so that what follows an empty marked line is still the quote.
 */
export function omnivoreHighlights(markdown: string): DraftAnnotation[] {
  const notes: { quote: string[]; rest: string[] }[] = [];
  let isQuote = false;
  for (const line of markdown.split(/\r?\n/u)) {
    const marked = /^> ?(.*)$/u.exec(line)?.[1];
    if (marked !== undefined) {
      if (isQuote && notes.length > 0) notes.at(-1)?.quote.push(marked);
      else notes.push({ quote: [marked], rest: [] });
      isQuote = true;
    } else if (isQuote && line.trim() !== '') {
      notes.at(-1)?.quote.push(line);
    } else {
      isQuote = false;
      if (notes.length === 0) notes.push({ quote: [], rest: [] });
      notes.at(-1)?.rest.push(line);
    }
  }
  return notes.map(({ quote, rest }) => annotationOf(quote, rest)).filter(({ quote, text }) => (quote ?? text) !== '');
}

const LABELS = /^#[\p{L}\p{N}_-]+(?:\s+#[\p{L}\p{N}_-]+)*$/u;

function annotationOf(quoteLines: readonly string[], rest: readonly string[]): DraftAnnotation {
  const labels = rest.find((line) => LABELS.test(line.trim()))?.trim();
  const text = rest
    .filter((line) => line.trim() !== labels)
    .join('\n')
    .trim();
  const quote = quoteLines.join('\n').trim();
  return {
    ...(quote === '' ? {} : { quote }),
    text,
    ...(labels === undefined ? {} : { tags: labels.split(/\s+/u).map((label) => label.slice(1)) }),
  };
}

/** The folder that ArchiveBox's `pocket-exporter` makes for each article. */
export function readPocketFolder(source: Source): ReadResult {
  const index = jsonOf(source);
  const html = textBeside(source, 'article.html') ?? textBeside(source, 'original.html');
  const part = source.folders.at(-1) ?? source.fileName;
  return readEntries([pocketFolderEntry(index, html)], source, { importer: 'pocket-exporter@1', partOf: () => part });
}

function jsonOf({ bytes }: Source): unknown {
  const decoded = decodeText(bytes);
  return decoded && parseJson(decoded.text);
}

function textBeside(source: Source, path: string): string | undefined {
  const bytes = source.beside?.(path);
  return bytes && decodeText(bytes)?.text;
}
