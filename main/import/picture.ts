import { COMMENTS, XML_PROLOGUE } from './comments.ts';

/** What the first bytes of an image tell: its media type and, where they say so, its size in pixels. */
export interface Picture {
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
}

/** Recognises the image formats that browsers draw, by content; undefined for anything else. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return png(view) ?? jpeg(view) ?? gif(view) ?? webp(view) ?? avif(view) ?? svg(view);
}

const starts = (bytes: Buffer, at: number, text: string) =>
  bytes.length >= at + text.length && bytes.toString('latin1', at, at + text.length) === text;

/** PNG specification, 11.2.2: IHDR is always first. */
function png(bytes: Buffer): Picture | undefined {
  if (!starts(bytes, 0, '\u{89}PNG\r\n\u{1a}\n') || bytes.length < 24) return undefined;
  return sized('image/png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

/** ITU-T T.81, annex B: segments up to the first start-of-frame, which holds the size. */
function jpeg(bytes: Buffer): Picture | undefined {
  if (!starts(bytes, 0, '\u{ff}\u{d8}\u{ff}')) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { mediaType: 'image/jpeg' };
}

function gif(bytes: Buffer): Picture | undefined {
  if ((!starts(bytes, 0, 'GIF87a') && !starts(bytes, 0, 'GIF89a')) || bytes.length < 10) return undefined;
  return sized('image/gif', bytes.readUInt16LE(6), bytes.readUInt16LE(8));
}

/** RFC 9649: lossy, lossless and extended files keep their size in different places. */
function webp(bytes: Buffer): Picture | undefined {
  if (!starts(bytes, 0, 'RIFF') || !starts(bytes, 8, 'WEBP') || bytes.length < 30) return undefined;
  if (starts(bytes, 12, 'VP8X')) return sized('image/webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (starts(bytes, 12, 'VP8L')) {
    const packed = bytes.readUInt32LE(21);
    return sized('image/webp', (packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
  }
  return sized('image/webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
}

/** ISO/IEC 23008-12: the `ispe` property among the first boxes holds the size. */
function avif(bytes: Buffer): Picture | undefined {
  if (!starts(bytes, 4, 'ftypavif') && !starts(bytes, 4, 'ftypavis')) return undefined;
  const property = bytes.subarray(0, 4096).indexOf('ispe');
  if (property < 0 || property + 16 > bytes.length) return { mediaType: 'image/avif' };
  return sized('image/avif', bytes.readUInt32BE(property + 8), bytes.readUInt32BE(property + 12));
}

const SVG = new RegExp(`${XML_PROLOGUE}(?:<!DOCTYPE[^>]*>\\s*${COMMENTS})*(<svg[\\s>][^>]*>?)`, 'iu');

function svg(bytes: Buffer): Picture | undefined {
  const head = bytes.toString('utf8', 0, 4096).replace(/^\u{feff}/u, '');
  const tag = SVG.exec(head)?.[1];
  if (tag === undefined) return undefined;
  const attribute = (name: string) => new RegExp(String.raw`\s${name}\s*=\s*["']([^"']*)["']`, 'u').exec(tag)?.[1];
  const [, , boxWidth, boxHeight] =
    attribute('viewBox')
      ?.trim()
      .split(/[\s,]+/u) ?? [];
  return sized('image/svg+xml', length(attribute('width') ?? boxWidth), length(attribute('height') ?? boxHeight));
}

/** Pixels of an SVG length; relative ones say nothing. */
const length = (value?: string) =>
  /^\d+(?:\.\d+)?(?:px)?$/u.test(value ?? '') ? Math.round(Number.parseFloat(value ?? '')) : 0;

const sized = (mediaType: string, width: number, height: number): Picture =>
  width > 0 && height > 0 ? { mediaType, width, height } : { mediaType };
