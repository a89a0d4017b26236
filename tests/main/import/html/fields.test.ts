import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../main/import/html/read-page.ts';

const SENTENCE =
  'The harbour council voted seven to two to keep the old pier, and gave no date for the work to begin. ';
const TEXT = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}</p>`;

function read(head: string, body: string, address?: string) {
  const html = `<html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const result = readPage({ html, ...(address === undefined ? {} : { address }) });
  if (!result.ok) throw new Error(result.reason);
  return result.draft.content;
}

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the fields of a page', () => {
  it('come from its linked data, with names that are people parted from those that are not', () => {
    const content = read(
      linked({
        '@graph': [
          {
            '@type': ['NewsArticle'],
            headline: 'The pier stays &amp; waits',
            author: [{ '@id': '#a' }, { '@type': 'Organization', name: 'Coast Daily' }],
            publisher: { '@type': 'Organization', name: 'Coast Daily' },
            datePublished: '2024-03-01T07:00:00+0100',
            dateModified: '2024-03-01T09:30:00+01:00',
            articleSection: 'Harbour',
            keywords: 'pier, council',
          },
          { '@type': 'Person', '@id': '#a', name: 'Maud Ekberg' },
        ],
      }),
      TEXT,
    );
    expect(content).toMatchObject({
      title: 'The pier stays & waits',
      byline: ['Maud Ekberg'],
      source: 'Coast Daily',
      published: { value: '2024-03-01T07:00:00+01:00', precision: 'time' },
      updated: { value: '2024-03-01T09:30:00+01:00', precision: 'time' },
      section: 'Harbour',
      tags: ['pier', 'council'],
    });
    expect(content.provenance.byline).toEqual({
      from: 'json-ld',
      sure: 'certain',
      evidence: 'Maud Ekberg, Coast Daily',
    });
  });

  it('take the headline as shown, and no outlet behind a bar', () => {
    const head = '<title>The pier stays where it is | Harbour | Coast Daily</title>';
    const content = read(head, `<h1><a href="/">Coast Daily</a></h1><h2>The pier stays where it is</h2>${TEXT}`);
    expect(content.title).toBe('The pier stays where it is');
    expect(content.source).toBe('Coast Daily');
  });

  it('know a day from a time of that day, and take the more exact', () => {
    const head = '<meta name="date" content="2024-03-01T00:00:00Z">';
    expect(read(head, TEXT).published).toEqual({ value: '2024-03-01', precision: 'day' });
    const shown = `<h1>The pier stays</h1><time datetime="2024-03-01T07:05:00+02:00">1 March</time>${TEXT}`;
    expect(read(head, shown).published).toEqual({ value: '2024-03-01T07:05:00+02:00', precision: 'time' });
  });

  it.each([
    ['Fri, 01 Mar 2024 07:00:00 GMT', '2024-03-01T07:00:00Z'],
    ['1709276400', '2024-03-01T07:00:00Z'],
    ['20240301T070000Z', '2024-03-01T07:00:00Z'],
    ['2024-03-01 07:00:00 +0000', '2024-03-01T07:00:00+00:00'],
    ['2024-03-01', '2024-03-01'],
  ])('read the date %s', (written, value) => {
    expect(read(`<meta property="article:published_time" content="${written}">`, TEXT).published?.value).toBe(value);
  });

  it('say no change that was none', () => {
    const head =
      '<meta property="article:published_time" content="2024-03-01T07:00:00Z"><meta property="article:modified_time" content="2024-03-01T07:00:20Z">';
    expect(read(head, TEXT).updated).toBeUndefined();
  });

  it('keep the address it came from beside the one it calls its own', () => {
    const content = read('<link rel="canonical" href="/pier">', TEXT, 'https://amp.coast.example/pier?utm=1');
    expect(content).toMatchObject({
      url: 'https://amp.coast.example/pier?utm=1',
      canonicalUrl: 'https://amp.coast.example/pier',
    });
  });

  it('take a standfirst out of the text and show it once', () => {
    const content = read(
      '',
      `<article><h1>The pier stays</h1><p class="standfirst">Nobody asked the fishermen at all.</p>${TEXT}</article>`,
    );
    expect(content.standfirst).toBe('Nobody asked the fishermen at all.');
    expect(JSON.stringify(content.blocks)).not.toContain('Nobody asked');
  });

  it('take no name or date from other articles or from readers', () => {
    const content = read(
      '<title>The pier stays where it is</title>',
      `<h1>The pier stays where it is</h1>${TEXT}<div class="related-stories"><a rel="author" href="/x">Rolf Other</a><time datetime="2019-01-01">2019</time></div><div class="comments"><span class="author">Ann Reader</span></div>`,
    );
    expect(content.byline).toEqual([]);
    expect(content.published).toBeUndefined();
  });
});
