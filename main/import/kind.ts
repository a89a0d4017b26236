import { XML_PROLOGUE } from './comments.ts';
import { readByteOrderMark } from './decode/byte-order-mark.ts';
import { detectWide } from './decode/wide.ts';
import type { Head } from './format.ts';

/** What a file is, by its content, in words that complete "looks like …". */

const SIGNATURES: readonly (readonly [signature: string, offset: number, kind: string])[] = [
  ['%PDF-', 0, 'a PDF document'],
  ['\u0089PNG\r\n', 0, 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 0, 'a JPEG image'],
  ['GIF8', 0, 'a GIF image'],
  ['PK\u0003\u0004', 0, 'a ZIP archive or an Office document'],
  ['PK\u0005\u0006', 0, 'an empty ZIP archive'],
  ['\u001f\u008b', 0, 'a gzip archive'],
  ['BZh', 0, 'a bzip2 archive'],
  ['\u00fd7zXZ', 0, 'an xz archive'],
  ['7z\u00bc\u00af', 0, 'a 7-Zip archive'],
  ['(\u00b5/\u00fd', 0, 'a Zstandard archive'],
  ['Rar!\u001a', 0, 'a RAR archive'],
  ['\u00d0\u00cf\u0011\u00e0', 0, 'an old Office document'],
  ['SQLite format 3', 0, 'a database'],
  ['\u007fELF', 0, 'a program'],
  ['MZ\u0090\u0000', 0, 'a program'],
  ['\u00ca\u00fe\u00ba\u00be', 0, 'a program'],
  ['ID3', 0, 'a sound file'],
  ['OggS', 0, 'a sound or video file'],
  ['fLaC', 0, 'a sound file'],
  ['ftyp', 4, 'a video or image file'],
  ['\u001aE\u00df\u00a3', 0, 'a video file'],
  ['WEBP', 8, 'a WebP image'],
  ['WAVE', 8, 'a sound file'],
  ['AVI ', 8, 'a video file'],
  ['II*\u0000', 0, 'a TIFF image'],
  ['MM\u0000*', 0, 'a TIFF image'],
  ['bplist00', 0, 'a property list'],
  ['\u0000asm', 0, 'a program'],
  ['wOFF', 0, 'a font'],
  ['wOF2', 0, 'a font'],
];

/** The binary kind of bytes that are no text; undefined for what may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  const known = SIGNATURES.find(([signature, offset]) => head.startsWith(signature, offset));
  if (known) return known[2];
  if (readByteOrderMark(bytes)) return undefined;
  const sample = bytes.subarray(0, 8192);
  if (sample.includes(0)) return detectWide(bytes) ? undefined : 'binary data';
  return isMostlyControl(sample) ? 'binary data' : undefined;
}

/** Text has tabs, line ends and form feeds, and hardly any other control character. */
function isMostlyControl(sample: Uint8Array): boolean {
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls > sample.length * 0.05;
}

/** Markup whose first element is one of these. */
function beginningWith(names: string): RegExp {
  return new RegExp(`${XML_PROLOGUE}<(?:${names})[\\s>/]`, 'iu');
}

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/u, 'a rich text (RTF) document'],
  [
    /^(?:From: <Saved by|(?:[\w-]+: .*\n){1,40}[^]{0,2000}?Content-Type:\s*multipart\/related)/iu,
    'a web archive (MHTML)',
  ],
  [/^WARC\/\d/u, 'a web archive (WARC)'],
  [/^From \S+ .*\n(?:[\w-]+:)/u, 'a mailbox'],
  [beginningWith('rss|feed|rdf:rdf'), 'a news feed (RSS or Atom)'],
  [/^\s*<!doctype netscape-bookmark-file/iu, 'a list of bookmarks'],
  [beginningWith('!doctype html|html|head|body|article|div|p|h1|meta|title|section|main'), 'a web page (HTML)'],
  [/^\s*<\?xml\s/u, 'an XML document'],
];

/** The kind of a text that is no prose but markup or data, by its beginning. */
export function markupKind(head: Head): string | undefined {
  const start = head.text.slice(0, 16_384);
  return MARKUP.find(([pattern]) => pattern.test(start))?.[1] ?? (isJson(head) ? 'JSON data' : undefined);
}

/** A text may well begin with a bracket; data parses, names its first key, or says so in its name. */
export function isJson({ text, bytes, sizeBytes, fileName }: Head): boolean {
  if (!/^\s*[[{]\s*(?:["{[]|[\]}]\s*$)/u.test(text)) return false;
  if (/\.(?:json|jsonl|ndjson|geojson)$/iu.test(fileName)) return true;
  if (/^\s*(?:\[\s*)?\{\s*"[^"\\\n]{1,200}"\s*:/u.test(text)) return true;
  const [firstLine = ''] = text.trimStart().split('\n', 1);
  return parses(firstLine) || (sizeBytes === bytes.length && parses(text));
}

function parses(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
