import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isMarkdown } from '../../../../main/import/markdown/is-markdown.ts';
import { readFile } from '../../../../main/import/read.ts';
import { articleOf, sourceOf } from '../text/source.ts';

/** A PNG's first bytes: signature and a header of 4 × 3 pixels. */
const png = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  0,
  4,
  0,
  0,
  0,
  3,
);
const sha256 = createHash('sha256').update(png).digest('hex');

describe('an image in Markdown', () => {
  const text =
    '# Bridge\n\nThe bridge is shut.\n\n![The bridge](img/bridge.png "At dawn")\n\n![Far](https://coastnews.example/far.png)\n';

  it('that lies beside the file travels with the article, with its size', () => {
    const asked: string[] = [];
    const resolve = (path: string) => {
      asked.push(path);
      return path === 'img/bridge.png' ? { bytes: png, mediaType: 'image/png' } : undefined;
    };
    const result = readFile(sourceOf(text, { fileName: 'a.md', resolve }));
    expect(articleOf(result).blocks[1]).toEqual({
      type: 'figure',
      asset: sha256,
      mediaType: 'image/png',
      width: 4,
      height: 3,
      address: 'img/bridge.png',
      alt: 'The bridge',
      caption: { text: 'At dawn' },
    });
    expect(result.ok && result.drafts[0]?.assets).toEqual([{ sha256, mediaType: 'image/png', bytes: png }]);
    expect(asked).toEqual(['img/bridge.png']);
  });

  it('that is not here says where it was, and nothing is fetched', () => {
    const content = articleOf(readFile(sourceOf(text, { fileName: 'a.md' })));
    expect(content.blocks[2]).toEqual({ type: 'figure', address: 'https://coastnews.example/far.png', alt: 'Far' });
  });

  it('inside the address is kept like one beside it', () => {
    const inside = `# Bridge\n\nShut.\n\n![a](data:image/png;base64,${Buffer.from(png).toString('base64')})\n`;
    const result = readFile(sourceOf(inside, { fileName: 'a.md' }));
    expect(articleOf(result).blocks[1]).toMatchObject({ type: 'figure', asset: sha256 });
    expect(articleOf(result).blocks[1]).not.toHaveProperty('address');
  });
});

describe('Markdown', () => {
  it('keeps script and markup as the text they are, and links only to pages', () => {
    const text =
      '# Bridge\n\n<script>alert(1)</script>\n\nSee [this](javascript:alert(1)) and [that](https://coastnews.example/x).\n';
    expect(articleOf(readFile(sourceOf(text, { fileName: 'a.md' }))).blocks).toEqual([
      { type: 'paragraph', text: '<script>alert(1)</script>' },
      {
        type: 'paragraph',
        text: 'See this and that.',
        marks: [{ type: 'link', start: 13, end: 17, href: 'https://coastnews.example/x' }],
      },
    ]);
  });

  it('loses the dateline of its first paragraph, and marks stay on their words', () => {
    const text = '# Bridge shut\n\n**By Ana Reyes**\n\nPARIS (AP) — The *council* voted.\n';
    const content = articleOf(readFile(sourceOf(text, { fileName: 'a.md' })));
    expect(content).toMatchObject({ byline: ['Ana Reyes'], agency: 'AP', dateline: { place: 'Paris' } });
    expect(content.blocks).toEqual([
      { type: 'paragraph', text: 'The council voted.', marks: [{ type: 'emphasis', start: 4, end: 11 }] },
    ]);
  });

  it.each([
    ['# Bridge\n\nSee [this](https://coastnews.example/x).', 'a.txt', true],
    ['---\ntitle: Bridge\n---\n\nIt is **shut**.', 'a.txt', true],
    ['The bridge is shut.', 'a.md', true],
    ['The bridge is shut.\n\n# 1 story', 'a.txt', false],
    ['The bridge *is* shut, 3 * 4 * 5.', 'a.txt', false],
  ])('is told from plain text: %#', (text, fileName, expected) => {
    expect(isMarkdown(text, fileName)).toBe(expected);
  });
});
