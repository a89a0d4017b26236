import { type DecodedText, decodeText } from '../decode/decode-text.ts';
import { cleanCharacters } from '../decode/clean-characters.ts';
import { readByteOrderMark } from '../decode/byte-order-mark.ts';

/** Decodes XML: by its byte order mark, else as its declaration says, else as any text. */
export function decodeXml(bytes: Uint8Array): DecodedText | undefined {
  const declared = readByteOrderMark(bytes) ? undefined : declaredEncoding(bytes);
  if (declared === undefined || declared === 'utf-8') return decodeText(bytes);
  return decodeAs(declared, bytes) ?? decodeText(bytes);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{2,40})["']/u.exec(head)?.[1]?.toLowerCase();
}

/** Undefined where the declaration lies: an encoding nobody knows, or bytes that are none of it. */
function decodeAs(encoding: string, bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: cleanCharacters(text), encoding, sure: 'certain' };
  } catch {
    return undefined;
  }
}
