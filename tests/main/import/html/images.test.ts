import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFragment } from '../../../../main/import/html/read-fragment.ts';
import { pictureOf } from '../../../../main/import/picture.ts';

const gif = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(400);
  bytes.write('GIF89a', 'latin1');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return Uint8Array.from(bytes);
};
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const dataAddress = (bytes: Uint8Array): string => `data:image/gif;base64,${Buffer.from(bytes).toString('base64')}`;
const address = 'https://coast.example/a';

describe('images of a page', () => {
  it('that are written into it are kept with their size', () => {
    const bytes = gif(640, 480);
    const { blocks, assets } = readFragment(`<img src="${dataAddress(bytes)}">`, { address });
    expect(blocks).toEqual([{ type: 'figure', asset: hashOf(bytes), mediaType: 'image/gif', width: 640, height: 480 }]);
    expect(assets).toEqual([{ sha256: hashOf(bytes), mediaType: 'image/gif', bytes }]);
  });

  it('that are large are kept whole', () => {
    const bytes = Uint8Array.from(Buffer.concat([gif(640, 480), Buffer.alloc(12_000_000)]));
    const { assets } = readFragment(`<img src=${dataAddress(bytes)}>`, { address });
    expect(assets.map(({ sha256 }) => sha256)).toEqual([hashOf(bytes)]);
  });

  it('that lie beside it are found by the address it writes', () => {
    const bytes = gif(300, 200);
    const resolve = (path: string) =>
      path === './page_files/pier.gif' ? { bytes, ...pictureOf(bytes), mediaType: 'image/gif' } : undefined;
    const { blocks } = readFragment('<img src="./page_files/pier.gif" alt="Pier">', { resolve });
    expect(blocks).toMatchObject([{ type: 'figure', asset: hashOf(bytes), alt: 'Pier', width: 300 }]);
  });

  it.each([
    ['<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/late.jpg">', 'https://coast.example/late.jpg'],
    ['<img src="/spacer.gif" data-srcset="/s.jpg 480w, /l.jpg 1200w">', 'https://coast.example/l.jpg'],
    [
      '<picture><source srcset="/big.webp 2x, /small.webp 1x"><img src="data:,"></picture>',
      'https://coast.example/big.webp',
    ],
    ['<img class="lazy"><noscript><img src="/plain.jpg"></noscript>', 'https://coast.example/plain.jpg'],
  ])('that wait to be scrolled to give their address: %s', (html, expected) => {
    expect(readFragment(html, { address }).blocks).toMatchObject([{ type: 'figure', address: expected }]);
  });

  it.each([
    `<img src="${dataAddress(gif(1, 1))}">`,
    '<img src="https://count.example/p?x=1" width="1" height="1">',
    '<img src="https://coast.example/me.jpg" class="avatar">',
  ])('that count visits or are no part of the text are left out: %s', (html) => {
    expect(readFragment(`<p>Text.</p>${html}`, { address }).blocks).toEqual([{ type: 'paragraph', text: 'Text.' }]);
  });
});
