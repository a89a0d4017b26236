import type { ReadResult, Source } from '../reader.ts';
import { decodeHtml } from './decode-html.ts';
import { readPage } from './read-page.ts';
import type { DecodedText } from '../decode/decode-text.ts';

/** Reader and version, as the archive records it. */
const HTML_IMPORTER = 'html@1';

/** Reads a saved web page. */
export function readHtml(source: Source): ReadResult {
  const decoded = decodeHtml(source.bytes);
  return decoded ? readDecodedHtml(source, decoded) : { ok: false, reason: 'unknown-encoding' };
}

function readDecodedHtml(source: Source, { text, encoding, sure }: DecodedText): ReadResult {
  const { fileName, resolve } = source;
  const result = readPage({ html: text, fileName, ...(resolve ? { resolve } : {}) });
  if (!result.ok) return result;
  return { ok: true, importer: HTML_IMPORTER, drafts: [{ ...result.draft, encoding, encodingSure: sure }] };
}
