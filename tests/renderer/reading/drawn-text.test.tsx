import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Article, Block, Mark } from '../../../data/article.ts';
import { articleText, blockTexts } from '../../../data/text.ts';
import { ArticleBody } from '../../../renderer/reading/ArticleBody.tsx';
import type { DrawnHighlight } from '../../../renderer/reading/highlights.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'é', '<', '&', '"', ' ', '渡', 'ع'),
  minLength: 1,
  maxLength: 12,
});
const span = fc.tuple(fc.nat(14), fc.nat(14)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const mark: fc.Arbitrary<Mark> = fc.oneof(
  span.map((at): Mark => ({ type: 'emphasis', ...at })),
  span.map(({ start, end }): Mark => ({ type: 'link', href: 'https://example.org/', start, end })),
  span.map(({ start, end }): Mark => ({ type: 'link', href: 'javascript:alert(1)', start, end })),
);
const rich = fc.record({ text: words, marks: fc.array(mark, { maxLength: 3 }) });
const block: fc.Arbitrary<Block> = fc.oneof(
  rich.map((content): Block => ({ type: 'paragraph', ...content })),
  rich.map((content): Block => ({ type: 'heading', level: 3, ...content })),
  fc.array(rich, { maxLength: 3 }).map((items): Block => ({ type: 'list', ordered: true, items })),
  fc
    .record({ paragraphs: fc.array(rich, { maxLength: 2 }), cite: rich })
    .map(({ paragraphs, cite }): Block => ({ type: 'quote', paragraphs, cite })),
  rich.map((caption): Block => ({ type: 'figure', asset: 'f00d', caption })),
  fc
    .array(fc.array(rich, { minLength: 1, maxLength: 2 }), { maxLength: 2 })
    .map((rows): Block => ({ type: 'table', rows })),
  words.map((text): Block => ({ type: 'code', text })),
);
const highlights = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 4 }).map((ends) =>
  ends.map(([a, b], index): DrawnHighlight => ({
    id: `h${index}`,
    start: Math.min(a, b),
    end: Math.max(a, b),
    color: 'green',
    hasNote: index % 2 === 0,
    isApproximate: false,
    isUnsaved: false,
  })),
);

function articleOf(blocks: Block[], hasDateline: boolean): Article {
  return {
    id: 'a',
    clock: '',
    title: 'Ferry',
    byline: [],
    direction: 'ltr',
    tags: [],
    blocks,
    removed: [{ text: 'Share this', before: 0, reason: 'share-bar' }],
    provenance: {},
    textHash: '',
    wordCount: 0,
    originals: [],
    importedAt: '2021-03-26T10:00:00Z',
    importId: 'i',
    ...(hasDateline ? { dateline: { place: 'Port Ellis', text: 'PORT ELLIS —' } } : {}),
  };
}

const draw = (blocks: Block[], over: readonly DrawnHighlight[], hasDateline = false) =>
  renderToStaticMarkup(
    <ArticleBody article={articleOf(blocks, hasDateline)} highlights={over} selectedId="h0" showsRemoved={false} />,
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
};
const textOf = (markup: string) =>
  markup.replaceAll(/<[^>]*>/gu, '').replaceAll(/&(?:lt|gt|amp|quot|#x27);/gu, (entity) => ENTITIES[entity] ?? entity);

describe('the page', () => {
  it('shows the article’s text and nothing else, whatever marks and highlights lie over it', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), highlights, (blocks, over) => {
        expect(textOf(draw(blocks, over))).toBe(blocks.flatMap(blockTexts).join(''));
      }),
    );
  });

  it('shows every highlight over words with one tab stop, where it begins', () => {
    const text = 'The ferry ran aground.';
    const blocks: Block[] = [
      { type: 'heading', level: 2, text },
      { type: 'paragraph', text },
    ];
    const over = { color: 'pink', hasNote: true, isApproximate: false, isUnsaved: false } as const;
    const markup = draw(blocks, [
      { id: 'across', start: 4, end: 40, ...over },
      { id: 'within', start: 8, end: 12, ...over },
    ]);
    expect(articleText(blocks).slice(4, 40)).toContain('\n');
    expect([...markup.matchAll(/<mark tabindex="0"[^>]*data-note="(\w+)"/gu)].map((match) => match[1])).toEqual([
      'across',
      'within',
    ]);
    expect(markup).toMatch(/<mark(?![^>]*tabindex)[^>]*data-note="across"/u);
  });

  it('has no address in it that a browser would follow or load', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const markup = draw(blocks, []);
        expect(markup).not.toMatch(/\shref=/u);
        expect(markup.match(/\ssrc="(?!assets\/)/gu)).toBeNull();
        expect(markup).not.toContain('javascript:');
      }),
    );
  });

  it('begins the first paragraph with the dateline, outside of the text', () => {
    const markup = draw([{ type: 'rule' }, { type: 'paragraph', text: 'Crews came.' }], [], true);
    expect(markup.replaceAll(/<[^>]*>/gu, '')).toBe('Port Ellis — Crews came.');
    expect(markup).toContain('data-piece-start="0">Crews came.</span>');
  });
});
