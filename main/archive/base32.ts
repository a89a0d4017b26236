import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` characters of bytes in base 32 (RFC 4648, lower case, no padding). */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5 && text.length < length; bits -= 5) text += ALPHABET.charAt((value >>> (bits - 5)) & 31);
    value &= (1 << bits) - 1;
  }
  return text;
}

/** A name nobody else will choose: 80 random bits behind a letter that says what it names. */
export const randomId = (letter: string): string => `${letter}${base32(randomBytes(10), 16)}`;
