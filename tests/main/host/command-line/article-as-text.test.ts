import { expect, test } from 'vitest';
import type { Article } from '../../../../data/article.ts';
import { articleAsText } from '../../../../main/host/command-line/article-as-text.ts';

const article: Article = {
  id: 'a-1',
  clock: '',
  title: 'Ferry pier reopens',
  standfirst: 'Two winters late, the boats are back.',
  byline: ['Ana Reyes', 'B. Ortiz'],
  agency: 'CNA',
  dateline: { place: 'Port Ellis', text: 'PORT ELLIS (CNA) —' },
  published: { value: '2024-03-01', precision: 'day' },
  direction: 'ltr',
  tags: [],
  blocks: [
    { type: 'paragraph', text: 'The pier opened on Friday.' },
    { type: 'heading', level: 2, text: 'What it cost' },
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ text: 'Steel' }, { text: 'Time', depth: 1, ordered: false }, { text: 'Patience' }],
    },
    { type: 'quote', paragraphs: [{ text: 'We waited.' }], cite: { text: 'a ferryman' } },
    { type: 'figure', alt: 'A pier', credit: 'Photograph: M. Sol' },
    { type: 'figure', address: 'https://coast.example/x.png' },
    {
      type: 'table',
      caption: { text: 'Boats' },
      rows: [
        [{ text: 'Year' }, { text: 'Boats' }],
        [{ text: '2023' }, { text: '0' }],
      ],
    },
    { type: 'rule' },
    { type: 'code', text: 'x = 1\ny = 2' },
  ],
  removed: [],
  provenance: {},
  textHash: '',
  wordCount: 0,
  originals: [],
  importedAt: '',
  importId: '',
};

test('an article prints as a page of text, each kind of block in its own way', () => {
  expect(articleAsText(article)).toBe(`Ferry pier reopens

Two winters late, the boats are back.

Ana Reyes, B. Ortiz · CNA · 2024-03-01

Port Ellis

The pier opened on Friday.

## What it cost

3. Steel
  - Time
4. Patience

> We waited.
>
> — a ferryman

[A pier / Photograph: M. Sol]

Boats
Year | Boats
2023 | 0

* * *

x = 1
y = 2
`);
});
