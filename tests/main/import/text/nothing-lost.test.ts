import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleContent, ArticleContent as ArticleContentSchema } from '../../../../data/article.ts';
import { articleText } from '../../../../data/text.ts';
import { readMarkdown } from '../../../../main/import/markdown/read-markdown.ts';
import { readFile } from '../../../../main/import/read.ts';
import type { ReadResult } from '../../../../main/import/reader.ts';
import { readText } from '../../../../main/import/text/read-text.ts';
import { sourceOf } from './source.ts';

/** Lines as files of news have them, to be put together in any order. */
const LINES = [
  'Council Shuts Harbour Bridge Until Spring',
  'Title: Council Shuts Harbour Bridge',
  'Headline: The Bridge',
  'Author: Ana Reyes',
  'By Ana Reyes and B. Ortiz',
  'Date: 26 March 2020',
  'Date: yesterday',
  'Updated: 27 March 2020 09:30 GMT',
  'URL: https://coastnews.example/bridge',
  'Source: Coast News',
  'Word count: 312',
  'Note: the cables were inspected twice this year and will be inspected again.',
  'Text: The council voted seven to two.',
  'March 26, 2020',
  'Ana Reyes in Port Ellis',
  'https://coastnews.example/bridge',
  '(PORT ELLIS) — The council voted seven to two on Tuesday to delay the reopening of the bridge.',
  'PARIS, March 26 (Reuters) - The council voted seven to two.',
  'The council voted seven to two on Tuesday to delay the reopening of the harbour bridge, which was',
  'closed in January after engineers found that two of its cables had lost a third of their strands.',
  'It will cost £5m, the mayor said, and nobody knows who pays for it.',
  'Workers crossed the bay by boat, and the ferry govern-',
  'ment ran late.',
  'What happens next',
  '=================',
  '-----------------',
  '* * *',
  '========================================',
  '- First we inspect',
  '- Then we repair',
  '• One bullet alone',
  '1. Inspect',
  '2. Repair',
  '> We were not ready, said the mayor.',
  'Span\tLength',
  'North\t120',
  'Leave a Reply',
  'Share this:',
  'Click to share on Facebook (Opens in new window)',
  'Read more: Ferry strike enters its second week',
  'Related stories',
  'ADVERTISEMENT',
  'Copyright 2020 Coast News. All rights reserved.',
  '(Reporting by Ana Reyes; Editing by B. Ortiz)',
  'Page 1 of 3',
  'بغداد (رويترز) - قال المجلس إن الجسر سيظل مغلقا حتى الربيع.',
  'המועצה החליטה לסגור את הגשר.',
  '市议会星期二决定关闭大桥直到春天。',
  '---',
  'title: front matter',
  '# A heading of Markdown',
  '**Bold** and [a link](https://coastnews.example/x) in a line.',
  '',
  '',
  '',
  '   ',
];

const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

/** How often each letter occurs; marks and digits of lists are structure, not text. */
function letters(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of words.match(/\p{L}/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Everything of a source that an article shows or can show again. */
function kept({ title, standfirst, blocks, removed, provenance }: ArticleContent): string {
  const isDerived = provenance.title?.from === 'text' || provenance.title?.from === 'file-name';
  return [isDerived ? '' : title, standfirst ?? '', articleText(blocks), ...removed.map((span) => span.text)].join(
    '\n',
  );
}

function missing(source: string, result: ReadResult): readonly string[] {
  if (!result.ok) return [];
  const have = letters(result.drafts.map(({ content }) => kept(content)).join('\n'));
  return [...letters(source)].filter(([letter, count]) => (have.get(letter) ?? 0) < count).map(([letter]) => letter);
}

describe('a text of any lines', () => {
  it('is read with every letter either in the article or among what was removed', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = readText(sourceOf(source));
        expect(missing(source, result)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives articles of the stored shape, whose removed spans lie within the blocks', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = readFile(sourceOf(source));
        if (!result.ok) return;
        for (const { content } of result.drafts) {
          ArticleContentSchema.parse(content);
          expect(content.removed.every(({ before }) => before <= content.blocks.length)).toBe(true);
          expect(articleText(content.blocks.filter(({ type }) => type !== 'code'))).not.toMatch(/[\r\t]/u);
          expect(content.title).not.toBe('');
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never throws as Markdown, and its marks lie within their text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = readMarkdown(sourceOf(source, { fileName: 'a.md' }));
        if (!result.ok) return;
        for (const block of result.drafts.flatMap(({ content }) => content.blocks)) {
          if (block.type !== 'paragraph' && block.type !== 'heading') continue;
          for (const { start, end } of block.marks ?? []) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(block.text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('any bytes', () => {
  it('are an article or an expected failure, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('a.txt', 'b.md', 'c'), (bytes, fileName) => {
        const result = readFile(sourceOf(bytes, { fileName, modifiedAt: new Date(0) }));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 1500 },
    );
  });
});
