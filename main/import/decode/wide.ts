/** UTF-16 and UTF-32: by a mark, or without one by where the zero bytes fall. */

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const SAMPLE_BYTES = 8192;
/** Text of any script has spaces, digits or line ends often enough that zero bytes on one side exceed this share. */
const ZERO_SHARE = 0.02;

export function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string {
  return encoding.startsWith('utf-16')
    ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    : decodeUtf32(bytes, encoding === 'utf-32le');
}

/** The wide encoding of bytes without a mark, or undefined where their zero bytes do not look like text. */
export function detectWide(bytes: Uint8Array): WideEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 4));
  if (sample.length < 4) return undefined;
  const zeros = zerosByColumn(sample);
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const quarter = sample.length / 4;
  if (third > quarter * 0.9 && fourth > quarter * 0.9 && first < quarter * 0.1) return 'utf-32le';
  if (first > quarter * 0.9 && second > quarter * 0.9 && fourth < quarter * 0.1) return 'utf-32be';
  const [even, odd] = [first + third, second + fourth];
  const half = sample.length / 2;
  if (Math.max(even, odd) < half * ZERO_SHARE || Math.min(even, odd) > Math.max(even, odd) * 0.1) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return isPlausible(decodeWide(sample, encoding)) ? encoding : undefined;
}

function zerosByColumn(sample: Uint8Array): readonly number[] {
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  }
  return zeros;
}

/** Text has hardly any control, private or unassigned characters, nor lone surrogates. */
function isPlausible(text: string): boolean {
  const odd = text.match(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu)?.filter((found) => !/[\t\n\r\f]/u.test(found)) ?? [];
  return odd.length <= text.length * 0.01;
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const runs: string[] = [];
  let run: number[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const point = view.getUint32(offset, isLittleEndian);
    run.push(point > 0x10ffff ? 0xfffd : point);
    if (run.length === 4096) {
      runs.push(String.fromCodePoint(...run));
      run = [];
    }
  }
  return runs.join('') + String.fromCodePoint(...run);
}
