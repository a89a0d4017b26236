import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../main/import/html/read-page.ts';

const SENTENCE = 'The council voted, after long talks, to delay it again until the spring. ';
const TEXT = `<p>${SENTENCE.repeat(6)}</p>`;

describe('a hostile page', () => {
  it.each([
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}${TEXT}`],
    ['nested lists', `${'<ul><li>'.repeat(30_000)}${SENTENCE.repeat(4)}`],
    ['nested figures', `${'<figure><figcaption>'.repeat(10_000)}${TEXT}`],
    ['an entity declaration', `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${TEXT}&b;`],
    ['huge attributes', `<p title="${'x'.repeat(1_000_000)}" ${'a=b '.repeat(1000)}>x</p>${TEXT}`],
    ['linked data without end', `<script type="application/ld+json">${'[{"a":'.repeat(50_000)}</script>${TEXT}`],
    ['lone surrogates', `<p>\ud800 and &#xd800;</p>${TEXT}`],
    ['elements named as objects are', `<constructor>${TEXT}<__proto__ class="toString">x</__proto__></constructor>`],
  ])('with %s still gives its text', (_, html) => {
    const read = readPage({ html });
    expect(read).toMatchObject({ ok: true });
    expect(JSON.stringify(read)).toContain(SENTENCE.trim());
    expect(JSON.stringify(read)).not.toMatch(/\\ud800/u);
  });

  it.each([
    ['20 MB in one line', `<p>${'word '.repeat(4_000_000)}`, 'too-large'],
    ['a hundred thousand paragraphs', '<p>x'.repeat(100_000), 'too-large'],
    [
      'formatting that multiplies',
      `<p>${Array.from({ length: 140 }, (_, index) => `<b a${index}>`).join('')}${'<p>x'.repeat(5000)}`,
      'too-large',
    ],
    [
      'thousands of attributes',
      `<p ${Array.from({ length: 60_000 }, (_, index) => `a${index}=b`).join(' ')}>x</p>`,
      'too-large',
    ],
    ['an attribute of nine megabytes', `<p title="${'x'.repeat(9_000_000)}">x</p>`, 'too-large'],
    ['nothing but scripts', '<script>var page = "<p>Hello</p>";</script>'.repeat(100), 'no-text'],
  ])('with %s is refused with a reason', (_, html, reason) => {
    expect(readPage({ html })).toMatchObject({ ok: false, reason });
  });

  it('cannot reach into objects through its linked data', () => {
    const html = `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"Evil"},"headline":"A real headline of it","author":{"__proto__":{"name":"Evil One"}}}</script>${TEXT}`;
    const read = readPage({ html });
    expect(read).toMatchObject({ ok: true, draft: { content: { title: 'A real headline of it', byline: [] } } });
    expect({}).not.toHaveProperty('headline');
  });

  it('gives the text of its linked data where only scripts would draw it', () => {
    const html = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Drawn by scripts', articleBody: `${SENTENCE.repeat(4)}\n\n${SENTENCE.repeat(3)}` })}</script><div id="root"></div>`;
    const read = readPage({ html });
    expect(read.ok && read.draft.content.blocks).toHaveLength(2);
  });

  it('of which nothing looks like the article is marked as unsure', () => {
    const links = Array.from(
      { length: 60 },
      (_, index) => `<div><span>Notice ${index}</span> <i>open until noon today</i></div>`,
    );
    const read = readPage({ html: links.join('') });
    expect(read).toMatchObject({ ok: true, draft: { content: { isTextUnsure: true } } });
  });
});
