import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../main/import/read.ts';
import { articleOf, sourceOf } from './source.ts';

const scraped = `Council Shuts Harbour Bridge Until Spring

(PORT ELLIS) — The council on Thursday said at least two spans of the harbour bridge would stay closed, according to a statement.

The statement said the cables had been inspected twice.

Leave a Reply
`;

describe('a scraped text', () => {
  it('gives its headline, place, paragraphs and language, and sets the page’s furniture aside', () => {
    const content = articleOf(readFile(sourceOf(scraped)));
    expect(content.title).toBe('Council Shuts Harbour Bridge Until Spring');
    expect(content.dateline).toEqual({ place: 'Port Ellis', text: '(PORT ELLIS) —' });
    expect(content.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(content.blocks[0]).toMatchObject({ text: expect.stringMatching(/^The council on Thursday/u) });
    expect(content.removed).toEqual([
      { text: '(PORT ELLIS) —', before: 0, reason: 'dateline' },
      { text: 'Leave a Reply', before: 2, reason: 'comment-prompt' },
    ]);
    expect(content.language).toBe('en');
    expect(content.direction).toBe('ltr');
  });
});
