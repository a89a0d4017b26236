import { describe, expect, it } from 'vitest';
import { readFragment } from '../../../../main/import/html/read-fragment.ts';

const blocks = (html: string) => readFragment(html, { address: 'https://coast.example/a/b' }).blocks;

describe('HTML as blocks', () => {
  it('keeps headings, marks and links, with white space as a page shows it', () => {
    expect(
      blocks('<h2>The  vote</h2>\n<p>It was <b>seven <i>to</i></b>\n two, <a href="../x?y=1">they said</a>.</p>'),
    ).toEqual([
      { type: 'heading', level: 2, text: 'The vote' },
      {
        type: 'paragraph',
        text: 'It was seven to two, they said.',
        marks: [
          { type: 'strong', start: 7, end: 15 },
          { type: 'emphasis', start: 13, end: 15 },
          { type: 'link', start: 21, end: 30, href: 'https://coast.example/x?y=1' },
        ],
      },
    ]);
  });

  it('links to nothing that runs', () => {
    expect(
      blocks('<p><a href="javascript:alert(1)">one</a> <a href=" java&#9;script:x">two</a> <a href="#n">three</a></p>'),
    ).toEqual([{ type: 'paragraph', text: 'one two three' }]);
  });

  it('makes paragraphs of text between breaks, and keeps short lines apart', () => {
    expect(
      blocks('First part of it.<br><br>Second part.<div>Third</div>Grey is the strand,<br>grey is the sea').map(
        (block) => 'text' in block && block.text,
      ),
    ).toEqual(['First part of it.', 'Second part.', 'Third', 'Grey is the strand,', 'grey is the sea']);
  });

  it('flattens nested lists with how deep each item lies', () => {
    expect(blocks('<ol start=3><li>one<ul><li>two<li>three</ul><li>four</ol>')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          { text: 'one' },
          { text: 'two', depth: 1, ordered: false },
          { text: 'three', depth: 1, ordered: false },
          { text: 'four' },
        ],
      },
    ]);
  });

  it('tells quotations, their source, and pull quotes', () => {
    expect(
      blocks(
        '<blockquote><p>We wait.</p><footer>— Anneke Vos</footer></blockquote><aside class="pullquote"><p>Nobody asked</p></aside>',
      ),
    ).toEqual([
      { type: 'quote', paragraphs: [{ text: 'We wait.' }], cite: { text: 'Anneke Vos' } },
      { type: 'quote', kind: 'pull', paragraphs: [{ text: 'Nobody asked' }] },
    ]);
  });

  it('parts captions from credits', () => {
    expect(
      blocks(
        '<figure><img src="/i.jpg" alt="A pier"><figcaption>The pier at dawn. Photo: Gro Tan</figcaption></figure>',
      ),
    ).toEqual([
      {
        type: 'figure',
        address: 'https://coast.example/i.jpg',
        alt: 'A pier',
        caption: { text: 'The pier at dawn.' },
        credit: 'Gro Tan',
      },
    ]);
  });

  it('keeps tables of data and takes apart those that only place things', () => {
    expect(
      blocks(
        '<table><caption>Fares</caption><tr><th>Route<th align=right>Fare<tr><td colspan=2>None</table><table><tr><td><p>Left text</p><td><p>Right text</p><table><tr><td>x</table></table>',
      ),
    ).toEqual([
      {
        type: 'table',
        caption: { text: 'Fares' },
        rows: [
          [
            { text: 'Route', isHeader: true },
            { text: 'Fare', isHeader: true, align: 'end' },
          ],
          [{ text: 'None', columnSpan: 2 }],
        ],
      },
      { type: 'paragraph', text: 'Left text' },
      { type: 'paragraph', text: 'Right text' },
      { type: 'paragraph', text: 'x' },
    ]);
  });

  it('keeps code as it was typed', () => {
    expect(blocks('<pre><code class="language-js">a\n  b</code></pre><hr>')).toEqual([
      { type: 'code', text: 'a\n  b', codeLanguage: 'js' },
      { type: 'rule' },
    ]);
  });

  it('joins lines of East Asian text without a space', () => {
    expect(blocks('<p>会议\n记录 ok</p>')).toEqual([{ type: 'paragraph', text: '会议记录 ok' }]);
  });

  it('sets aside share bars and scripts, and says where the first stood', () => {
    const { blocks, removed } = readFragment(
      '<p>One.</p><div class="share-bar"><a href=/f>Share</a></div><script>x</script><p>Two.</p>',
      {},
    );
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual(['One.', 'Two.']);
    expect(removed).toEqual([{ text: 'Share', before: 1, reason: 'share-bar' }]);
  });
});
