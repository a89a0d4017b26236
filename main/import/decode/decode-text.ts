import type { Provenance } from '../../../data/article.ts';
import { readByteOrderMark } from './byte-order-mark.ts';
import { cleanCharacters } from './clean-characters.ts';
import { decodeLegacy } from './legacy.ts';
import { undoTwiceEncoded } from './twice-encoded.ts';
import { decodeStrictUtf8, mendUtf8 } from './utf8.ts';
import { decodeWide, detectWide } from './wide.ts';

/** A file's text with `\n` line ends, and how it was found to be encoded, in words for the reader of the report. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly sure: Provenance['sure'];
}

/** Decodes a text file of unknown encoding; undefined where no encoding makes sense of it. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  return decoded && { ...decoded, text: cleanCharacters(decoded.text) };
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const mark = readByteOrderMark(bytes);
  if (!mark) return undefined;
  const body = bytes.subarray(mark.length);
  if (mark.encoding === 'utf-8') return decodeUtf8(body);
  if (mark.encoding === 'gb18030') {
    return { text: new TextDecoder('gb18030').decode(body), encoding: 'gb18030', sure: 'certain' };
  }
  return { text: decodeWide(body, mark.encoding), encoding: mark.encoding, sure: 'certain' };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | undefined {
  const hasZeros = bytes.subarray(0, 8192).includes(0);
  const wide = hasZeros ? detectWide(bytes) : undefined;
  if (wide) return { text: decodeWide(bytes, wide), encoding: wide, sure: 'likely' };
  return decodeUtf8(bytes) ?? decodeLegacy(bytes);
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decodeStrictUtf8(bytes);
  if (text === undefined) return decodeMended(bytes);
  if (text.includes('\u001B$')) {
    return { text: new TextDecoder('iso-2022-jp').decode(bytes), encoding: 'iso-2022-jp', sure: 'certain' };
  }
  const undoubled = undoTwiceEncoded(text);
  if (undoubled) return { text: undoubled.text, encoding: 'utf-8 (encoded twice)', sure: 'likely' };
  return { text, encoding: 'utf-8', sure: 'certain' };
}

function decodeMended(bytes: Uint8Array): DecodedText | undefined {
  const mended = mendUtf8(bytes);
  if (!mended) return undefined;
  const { text, strayBytes } = mended;
  return strayBytes === 0
    ? { text, encoding: 'utf-8 (cut short)', sure: 'certain' }
    : { text, encoding: 'utf-8 (with windows-1252)', sure: 'likely' };
}
