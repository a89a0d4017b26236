import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newsItem, newsText, type NewsItem } from '../generate.ts';

/** Formats of which the speed of importing is measured. */
export const IMPORT_FORMATS = ['txt', 'html', 'warc', 'jsonl'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a news page carries besides its article, in bytes: scripts, styles, menus. */
const PAGE_BALLAST_BYTES = 60_000;
const ballast = `<script>${'window.queue=window.queue||[];'.repeat(PAGE_BALLAST_BYTES / 30)}</script>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const addressOf = ({ fileName }: NewsItem): string => `https://news.example/${fileName}`;

function newsPage(item: NewsItem): string {
  const { title, author, date, language, outlet, paragraphs } = item;
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="${language.code}"><head><title>${escaped(title)}</title><meta property="og:site_name" content="${outlet}"><meta name="author" content="${author}"><meta property="article:published_time" content="${date}"><link rel="canonical" href="${addressOf(item)}">${ballast}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><article><h1>${escaped(title)}</h1>\n${body}</article></body></html>`;
}

function newsRecord(item: NewsItem): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${newsPage(item)}`;
  const headers = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${addressOf(item)}`,
    `WARC-Date: ${item.date}T08:00:00Z`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(answer)}`,
  ];
  return `${headers.join('\r\n')}\r\n\r\n${answer}\r\n\r\n`;
}

/** With the page it was scraped from, as some data sets have it. */
function newsLine(item: NewsItem): string {
  const { title, author, date, outlet, paragraphs } = item;
  const record = { url: addressOf(item), title, authors: [author], publish_date: date, source: outlet };
  return `${JSON.stringify({ ...record, text: paragraphs.join('\n\n'), html: newsPage(item) })}\n`;
}

/** Writes items 0 to `count` - 1 in a format: a file each, or all in one. Gives the bytes written. */
export async function writeFormat(folder: string, format: ImportFormat, count: number, seed: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const items = () => Array.from({ length: count }, (_, index) => index).values();
  if (format === 'txt' || format === 'html') {
    let bytes = 0;
    for (const index of items()) {
      const item = newsItem(seed, index);
      const text = format === 'txt' ? newsText(item) : newsPage(item);
      await writeFile(join(folder, `${index}.${format}`), text);
      bytes += Buffer.byteLength(text);
    }
    return bytes;
  }
  const file = await open(join(folder, `all.${format}`), 'w');
  try {
    return await appendAll(file, items(), (index) =>
      (format === 'warc' ? newsRecord : newsLine)(newsItem(seed, index)),
    );
  } finally {
    await file.close();
  }
}

async function appendAll(file: FileHandle, items: Iterable<number>, write: (index: number) => string): Promise<number> {
  let bytes = 0;
  for (const index of items) bytes += (await file.write(write(index))).bytesWritten;
  return bytes;
}
