import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../main/import/picture.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADElEQVQI12NgQAYAAA4AAcLbYBoAAAAASUVORK5CYII=',
  'base64',
);
const gif = Buffer.from('GIF89a\u{5}\0\u{4}\0', 'latin1');
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.alloc(14),
  Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, 0, 0]),
]);
const webp = (chunk: string, rest: number[]) =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${chunk}`, 'latin1'), Buffer.from(rest), Buffer.alloc(20)]);

describe('an image', () => {
  test.each([
    ['PNG', png, { mediaType: 'image/png', width: 3, height: 2 }],
    ['GIF', gif, { mediaType: 'image/gif', width: 5, height: 4 }],
    ['JPEG', jpeg, { mediaType: 'image/jpeg', width: 30, height: 20 }],
    [
      'extended WebP',
      webp('VP8X', [0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 7, 0, 0]),
      { mediaType: 'image/webp', width: 10, height: 8 },
    ],
    [
      'lossless WebP',
      webp('VP8L', [0, 0, 0, 0, 0x2f, 0x04, 0xc0, 0x00, 0x00]),
      { mediaType: 'image/webp', width: 5, height: 4 },
    ],
    [
      'lossy WebP',
      webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 6, 0, 5, 0]),
      { mediaType: 'image/webp', width: 6, height: 5 },
    ],
    [
      'SVG with a size',
      Buffer.from('<?xml version="1.0"?>\n<!-- a pier --><svg width="40px" height="30">'),
      { mediaType: 'image/svg+xml', width: 40, height: 30 },
    ],
    [
      'SVG with a box',
      Buffer.from('\u{feff}<svg xmlns="x" width="100%" viewBox="0 0 16 9">'),
      { mediaType: 'image/svg+xml' },
    ],
    [
      'SVG with a box only',
      Buffer.from('<svg viewBox="0 0 16 9"/>'),
      { mediaType: 'image/svg+xml', width: 16, height: 9 },
    ],
  ])('%s is recognised by its content, with its size', (_, bytes, picture) => {
    expect(pictureOf(bytes)).toEqual(picture);
  });

  test('is nothing else', () => {
    expect(pictureOf(Buffer.from('The pier is shut.'))).toBeUndefined();
    expect(pictureOf(Buffer.from('<html><svg width="1" height="1">'))).toBeUndefined();
    expect(pictureOf(Buffer.alloc(0))).toBeUndefined();
  });

  test('never trips over a file cut short', () => {
    for (const whole of [png, gif, jpeg, webp('VP8X', [1]), Buffer.from('\0\0\0\u{1c}ftypavif\0\0ispe', 'latin1')]) {
      fc.assert(
        fc.property(fc.nat(whole.length), fc.uint8Array({ maxLength: 8 }), (length, tail) => {
          const picture = pictureOf(Buffer.concat([whole.subarray(0, length), tail]));
          expect(picture?.mediaType ?? 'image/').toMatch(/^image\//u);
        }),
      );
    }
  });
});
