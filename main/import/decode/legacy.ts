import iconv from 'iconv-lite';
import type { Provenance } from '../../../data/article.ts';
import { scoreEastAsian } from './east-asian.ts';
import { scoreSingleByte } from './single-byte.ts';

/** Encodings of before Unicode, told apart by how well the decoded text reads. */

const EAST_ASIAN = [
  ['gb18030', 'chinese'],
  ['big5', 'chinese'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['euc-kr', 'korean'],
] as const;

/** In order of preference where two give the same text: what old systems wrote most comes first. */
const SINGLE_BYTE = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-15',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-6',
  'iso-8859-8',
  'iso-8859-4',
  'iso-8859-13',
  'iso-8859-3',
  'iso-8859-10',
  'windows-874',
  'cp866',
  'macintosh',
  'maccyrillic',
] as const;

/** Seldom met: these have to read better than the others by this much. */
const RARE = new Set<string>([
  'macintosh',
  'maccyrillic',
  'cp866',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-10',
  'iso-8859-13',
]);
const RARITY = 0.06;

/** Enough to tell by; the whole file is then decoded with the winner. */
const SAMPLE_BYTES = 12_288;
const MINIMUM_SCORE = 0.3;
const CLEAR_LEAD = 0.12;

interface Candidate {
  readonly encoding: string;
  readonly sample: string;
  /** 0 (makes no sense) to 1 (reads like the language). */
  readonly score: number;
}

export function decodeLegacy(
  bytes: Uint8Array,
): { text: string; encoding: string; sure: Provenance['sure'] } | undefined {
  const sample = interestingSample(bytes);
  const ranked = [...eastAsian(sample), ...singleByte(sample)].toSorted((left, right) => right.score - left.score);
  const [best] = ranked;
  if (!best || best.score < MINIMUM_SCORE) return undefined;
  const text = decodeWhole(bytes, best.encoding);
  return { text: text.normalize('NFC'), encoding: best.encoding, sure: certainty(best, ranked) };
}

const isEastAsian = (encoding: string): boolean => EAST_ASIAN.some(([name]) => name === encoding);

/** Node's own decoder has read Windows-1252 as Latin-1 in some versions, so single bytes go through iconv-lite. */
function decodeWhole(bytes: Uint8Array, encoding: string): string {
  return isEastAsian(encoding) ? new TextDecoder(encoding).decode(bytes) : iconv.decode(bytes, encoding);
}

function certainty(best: Candidate, ranked: readonly Candidate[]): Provenance['sure'] {
  const rival = ranked.find((other) => other.sample !== best.sample);
  const lead = best.score - (rival?.score ?? 0);
  return lead >= CLEAR_LEAD && best.score > 0.5 ? 'likely' : 'guess';
}

function eastAsian(sample: Uint8Array): readonly Candidate[] {
  return EAST_ASIAN.flatMap(([encoding, writing]) => {
    const text = decodeStrictly(sample, encoding);
    return text === undefined ? [] : [{ encoding, sample: text, score: scoreEastAsian(text, writing) }];
  });
}

function singleByte(sample: Uint8Array): readonly Candidate[] {
  return SINGLE_BYTE.flatMap((encoding) => {
    const text = iconv.decode(sample, encoding).normalize('NFC');
    return text.includes('\uFFFD')
      ? []
      : [{ encoding, sample: text, score: scoreSingleByte(text) - (RARE.has(encoding) ? RARITY : 0) }];
  });
}

/** `stream` forgives a character that the sample cut in two. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The part of the file from a little before its first byte outside ASCII, at a line start so that no pair is cut. */
function interestingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = bytes.lastIndexOf(0x0a, Math.max(0, first - 1)) + 1;
  const from = first - start > SAMPLE_BYTES / 2 ? first : start;
  return bytes.subarray(from, from + SAMPLE_BYTES);
}
