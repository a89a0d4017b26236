import { epubFormat } from './epub/epub-format.ts';
import { feedFormat } from './feeds/feed-format.ts';
import { opmlFormat } from './feeds/opml-format.ts';
import type { Format, Head } from './format.ts';
import { htmlFormat } from './html/html-format.ts';
import { mhtmlFormat } from './mhtml/mhtml-format.ts';
import { bookmarkFormats } from './services/bookmark-formats.ts';
import { folderFormats } from './services/folder-formats.ts';
import { serviceFormats } from './services/service-formats.ts';
import { tableFormats } from './tables/table-formats.ts';
import { waczFormat, warcFormat } from './warc/warc-format.ts';

/**
 * The kinds of files there are readers for, in the order in which they are tried: what a file is shows in its content
 * first, then in its name. What comes earlier may be a special case of what comes later, as the export of a service is of
 * zip files or of JSON.
 */
const FORMATS: readonly Format[] = [
  epubFormat,
  waczFormat,
  warcFormat,
  mhtmlFormat,
  feedFormat,
  opmlFormat,
  ...bookmarkFormats,
  ...folderFormats,
  ...serviceFormats,
  ...tableFormats,
  {
    kind: 'an Office document',
    looksLike: ({ entries }) => entries?.includes('[Content_Types].xml') ?? false,
  },
  {
    kind: 'a zip file',
    looksLike: ({ entries }) => entries !== undefined,
    unpack: async function* unpack(...args) {
      yield* (await import('./unpack/unpack-zip.ts')).unpackZip(...args);
    },
  },
  {
    kind: 'a gzip file',
    looksLike: ({ gunzipped }) => gunzipped !== undefined,
    unpack: async function* unpack(source) {
      yield* (await import('./unpack/unpack-gzip.ts')).unpackGzip(source);
    },
  },
  {
    kind: 'a tar file',
    looksLike: ({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset).toString('latin1', 257, 262) === 'ustar',
    unpack: async function* unpack(...args) {
      yield* (await import('./unpack/unpack-tar.ts')).unpackTar(...args);
    },
  },
  htmlFormat,
];

/** What nothing else claims. Its reader names the kinds that cannot be read. */
export const TEXT: Format = {
  kind: 'plain text or Markdown',
  looksLike: () => true,
  read: async (source) => (await import('./read.ts')).readFile(source),
};

export const formatOf = (head: Head): Format => FORMATS.find((format) => format.looksLike(head)) ?? TEXT;
