import { decodeText } from './decode/decode-text.ts';
import { headOf } from './head.ts';
import { binaryKind, markupKind } from './kind.ts';
import { MAX_TEXT_BYTES } from './largest.ts';
import { isMarkdown } from './markdown/is-markdown.ts';
import { readDecodedMarkdown } from './markdown/read-markdown.ts';
import type { ReadResult, Source } from './reader.ts';
import { readDecodedText } from './text/read-text.ts';

/** Reads plain text in any encoding, or Markdown. Of anything else it says what it looks like. */
export function readFile(source: Source): ReadResult {
  const { bytes, fileName } = source;
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: 'too-large' };
  const binary = binaryKind(bytes);
  if (binary !== undefined) return { ok: false, reason: 'binary', detail: `looks like ${binary}` };
  const markup = markupKind(headOf(bytes, { fileName, sizeBytes: bytes.length }));
  if (markup !== undefined) return { ok: false, reason: 'unknown-kind', detail: `looks like ${markup}` };
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, reason: 'unknown-encoding' };
  return isMarkdown(decoded.text, fileName) ? readDecodedMarkdown(source, decoded) : readDecodedText(source, decoded);
}
