import { decodeText, type DecodedText } from '../decode/decode-text.ts';
import { readByteOrderMark } from '../decode/byte-order-mark.ts';

/** How far a page may begin before it names its encoding; the standard says 1024 bytes, pages need more. */
const HEAD_BYTES = 8192;

/**
 * Decodes a page by its byte order mark, else as `declared` by what brought it or as it says itself, unless its bytes are
 * something else.
 */
export function decodeHtml(bytes: Uint8Array, declared?: string): DecodedText | undefined {
  const decoded = decodeText(bytes);
  if (readByteOrderMark(bytes) || decoded?.sure === 'certain') return decoded;
  const named = declared ?? namedEncoding(bytes);
  if (named === undefined || /^utf-?(?:8|16)/iu.test(named)) return decoded;
  return decodeAs(named, bytes) ?? decoded;
}

/** `<meta charset>`, its older form, or an XML declaration. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return (
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/iu.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:-]{2,40})/iu.exec(head)?.[1]
  );
}

function decodeAs(label: string, bytes: Uint8Array): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding, sure: 'certain' };
  } catch {
    return undefined;
  }
}
