import { pictureOf } from '../picture.ts';
import type { ReadResult, ResolvedFile, Source } from '../reader.ts';
import { decodeHtml } from './decode-html.ts';
import { readPage } from './read-page.ts';
import { savedDetails } from './saved-page.ts';
import { filesInPage } from './self-extracting.ts';

/** Reader and version, as the archive records it. */
const HTML_IMPORTER = 'html@1';

/** Reads a saved web page, with its images from beside it, from within it, or from the zip it carries. */
export function readHtml(source: Source): ReadResult {
  const files = filesInPage(source.bytes);
  const page = files?.get('index.html');
  return page && files
    ? readDecoded({ ...source, bytes: page, resolve: (address) => pictureIn(files, address) })
    : readDecoded(source);
}

function readDecoded({ bytes, fileName, modifiedAt, resolve }: Source): ReadResult {
  const decoded = decodeHtml(bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  const { text: html, encoding, sure } = decoded;
  const saved = savedDetails(html);
  const savedAt = saved.savedAt ?? modifiedAt?.toISOString();
  const result = readPage({
    html,
    fileName,
    ...saved,
    ...(savedAt === undefined ? {} : { savedAt }),
    ...(resolve ? { resolve } : {}),
  });
  if (!result.ok) return result;
  return { ok: true, importer: HTML_IMPORTER, drafts: [{ ...result.draft, encoding, encodingSure: sure }] };
}

function pictureIn(files: ReadonlyMap<string, Uint8Array>, address: string): ResolvedFile | undefined {
  const bytes = files.get(address.replace(/^\.?\//u, '').replace(/[?#].*$/u, ''));
  const picture = bytes && pictureOf(bytes);
  return bytes && picture && { bytes, ...picture };
}
