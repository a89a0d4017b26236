import iconv from 'iconv-lite';

/** UTF-8, whole, cut short, or with a few bytes of another encoding among it. */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

export interface MendedUtf8 {
  readonly text: string;
  /** Bytes that were not UTF-8 and were read as Windows-1252. */
  readonly strayBytes: number;
  /** The last character was cut off and stands as U+FFFD. */
  readonly isCutShort: boolean;
}

/**
 * Reads mostly-UTF-8 bytes: a scraper cut the last character, or put a Latin-1 pound sign between UTF-8 paragraphs.
 * Undefined where proper multi-byte characters do not clearly outnumber the stray bytes.
 */
export function mendUtf8(bytes: Uint8Array): MendedUtf8 | undefined {
  const parts: string[] = [];
  let [start, proper, strayBytes] = [0, 0, 0];
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      if (length > 1) proper += 1;
      index += length;
      continue;
    }
    const text = strict.decode(bytes.subarray(start, index));
    if (isCutAtEnd(bytes, index) && proper > 0) {
      return isClearlyUtf8(proper, strayBytes)
        ? { text: `${parts.join('')}${text}\uFFFD`, strayBytes, isCutShort: true }
        : undefined;
    }
    parts.push(text, iconv.decode(bytes.subarray(index, index + 1), 'windows-1252'));
    strayBytes += 1;
    index += 1;
    start = index;
  }
  if (!isClearlyUtf8(proper, strayBytes)) return undefined;
  return { text: parts.join('') + strict.decode(bytes.subarray(start)), strayBytes, isCutShort: false };
}

const isClearlyUtf8 = (proper: number, strayBytes: number): boolean => proper > 0 && strayBytes * 3 <= proper;

/** Length of the well-formed sequence at `index`, 0 if there is none (Unicode 16.0, table 3-7). */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  if (length === 0 || index + length > bytes.length) return 0;
  const second = bytes[index + 1] ?? 0;
  const [low, high] = secondByteRange(lead);
  if (second < low || second > high) return 0;
  for (let offset = 2; offset < length; offset += 1) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

function isCutAtEnd(bytes: Uint8Array, index: number): boolean {
  const length = lengthByLead(bytes[index] ?? 0);
  if (length === 0 || index + length <= bytes.length) return false;
  return bytes.subarray(index + 1).every((byte) => (byte & 0xc0) === 0x80);
}
