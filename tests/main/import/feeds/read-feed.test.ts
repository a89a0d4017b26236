import { expect, test } from 'vitest';
import { articleText } from '../../../../data/text.ts';
import { readFeed } from '../../../../main/import/feeds/read-feed.ts';
import type { Draft } from '../../../../main/import/reader.ts';

function read(text: string | Uint8Array): readonly Draft[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = readFeed({ bytes, fileName: 'feed.xml', folders: [], modifiedAt: undefined });
  if (!result.ok) throw new Error(`not read: ${result.reason}`);
  return result.drafts;
}

const only = (text: string): Draft['content'] & { text: string; isStub: boolean } => {
  const [draft, ...others] = read(text);
  if (!draft || others.length > 0) throw new Error(`${String(others.length + 1)} entries`);
  return { ...draft.content, text: articleText(draft.content.blocks), isStub: draft.isStub === true };
};

const rss = (items: string, channel = '<title>Tern Bay Courier</title><link>https://ternbay.example/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
   xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`;

test('an RSS item with its whole text becomes an article with all that the feed says of it', () => {
  const article = only(
    rss(`<item><title><![CDATA[Ferry &amp; <b>pier</b> reopen]]></title><link>/ferry</link>
      <guid isPermaLink="false">t-1</guid><pubDate>Fri, 01 Mar 2024 07:00:00 GMT</pubDate>
      <dc:creator>Ines Halloran</dc:creator><category>Transport</category><category>Harbour</category>
      <description>Boats sail again from Monday.</description>
      <content:encoded><![CDATA[<p>The pier held through the storm.</p><p>See <a href="/plan">the plan</a>.</p>]]></content:encoded></item>`),
  );
  expect(article).toMatchObject({
    title: 'Ferry & pier reopen',
    standfirst: 'Boats sail again from Monday.',
    url: 'https://ternbay.example/ferry',
    byline: ['Ines Halloran'],
    tags: ['Transport', 'Harbour'],
    source: 'Tern Bay Courier',
    published: { value: '2024-03-01T07:00:00Z', precision: 'time' },
    text: 'The pier held through the storm.\nSee the plan.',
    isStub: false,
  });
  expect(JSON.stringify(article.blocks)).toContain('https://ternbay.example/plan');
});

test('a summary is the text where a feed has nothing longer', () => {
  const article = only(
    rss(
      '<item><title>A</title><link>https://ternbay.example/a</link><description>Short &lt;i&gt;one&lt;/i&gt;.</description></item>',
    ),
  );
  expect(article.text).toBe('Short one.');
  expect(article.standfirst).toBeUndefined();
});

test('a standfirst that repeats how the text begins is left out', () => {
  const article = only(
    rss(`<item><title>A</title><description>The pier held through…</description>
      <content:encoded>&lt;p&gt;The pier held through the storm.&lt;/p&gt;</content:encoded></item>`),
  );
  expect(article.standfirst).toBeUndefined();
});

test('an item with nothing but an address is a stub, one with nothing at all is no article', () => {
  const drafts = read(
    rss(
      '<item><title>Only here</title><link>https://ternbay.example/x</link></item><item><guid isPermaLink="false">z</guid></item>',
    ),
  );
  expect(drafts.map(({ isStub, part, content }) => [isStub, part, content.title])).toEqual([
    [true, 'entry 1', 'Only here'],
  ]);
});

test('dates that cannot be are not believed', () => {
  const dated = (date: string) =>
    only(rss(`<item><title>A</title><description>Words.</description><pubDate>${date}</pubDate></item>`)).published;
  expect(dated('Thu, 01 Jan 1970 00:00:00 GMT')).toBeUndefined();
  expect(dated('Fri, 01 Mar 2199 07:00:00 GMT')).toBeUndefined();
  expect(dated('yesterday or so')).toBeUndefined();
  expect(dated('1 Mar 2024 07:00 EST')?.value).toBe('2024-03-01T07:00-05:00');
});

test('a file time is no date of publication for one of many entries', () => {
  const bytes = new TextEncoder().encode(rss('<item><title>A</title><description>Words.</description></item>'));
  const result = readFeed({ bytes, fileName: '2024-01-01.xml', folders: [], modifiedAt: new Date('2024-05-05') });
  expect(result.ok && result.drafts[0]?.content.provenance.published?.from).not.toBe('file-time');
});

test('Atom: text types, languages, bases and the outlet of an aggregated entry are told apart', () => {
  const article =
    only(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://ternbay.example/"><title>Planet</title>
    <id>urn:x:1</id><updated>2024-03-01T07:00:00Z</updated><entry xml:lang="fr" xml:base="fr/"><id>urn:x:2</id>
    <title type="html">Le &lt;i&gt;bac&lt;/i&gt; repart</title><link rel="self" href="self"/><link href="bac"/>
    <published>2024-03-01T07:00:00Z</published><updated>2024-03-02T09:30:00Z</updated><author><name>Ana Reyes</name></author>
    <category term="mer" label="La mer"/><source><title>Le Bac</title></source>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <em>deux</em> trois &amp; quatre, et la suite.</p></div></content></entry></feed>`);
  expect(article).toMatchObject({
    title: 'Le bac repart',
    url: 'https://ternbay.example/fr/bac',
    source: 'Le Bac',
    tags: ['La mer'],
    published: { value: '2024-03-01T07:00:00Z' },
    updated: { value: '2024-03-02T09:30:00Z' },
    text: 'Un deux trois & quatre, et la suite.',
  });
});

test('plain text in Atom is not read as markup', () => {
  const article =
    only(`<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><id>https://ternbay.example/1</id>
    <title>1 &lt; 2</title><updated>2024-03-01T07:00:00Z</updated><content type="text">a &lt;b&gt; c &amp;amp; d</content></entry></feed>`);
  expect(article.title).toBe('1 < 2');
  expect(article.text).toBe('a <b> c &amp; d');
  expect(article.url).toBe('https://ternbay.example/1');
});

test('RSS 1.0 has its items beside the channel', () => {
  const article =
    only(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>Old Courier</title><link>https://old.example/</link></channel>
    <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2004-03-01</dc:date><dc:creator>Bo Lind</dc:creator><description>Words enough.</description></item></rdf:RDF>`);
  expect(article).toMatchObject({
    title: 'One',
    source: 'Old Courier',
    byline: ['Bo Lind'],
    published: { value: '2004-03-01', precision: 'day' },
  });
});

test('JSON Feed 1.0 with a number as id is read', () => {
  const article = only(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'Tern Bay Courier',
      author: { name: 'Ines Halloran' },
      items: [
        {
          id: 881,
          url: 'https://ternbay.example/j',
          title: 'J',
          content_text: 'The vote was close.\n\nIt passed.',
          tags: ['x'],
          date_published: '2024-03-01T07:00:00+01:00',
        },
      ],
    }),
  );
  expect(article).toMatchObject({
    title: 'J',
    byline: ['Ines Halloran'],
    tags: ['x'],
    text: 'The vote was close.\nIt passed.',
  });
});

test('of a feed that was cut short the whole entries are read', () => {
  const whole = rss(
    '<item><title>One</title><description>First words.</description></item><item><title>Two</title><description>Second</description></item>',
  );
  const cut = whole.slice(0, whole.indexOf('<title>Two') + 8);
  expect(read(cut).map(({ content }) => content.title)).toEqual(['One']);
});

test('a declared encoding holds, and one that lies does not', () => {
  const latin = (declared: string) =>
    Buffer.from(
      rss('<item><title>Café</title><description>Où est-elle ?</description></item>').replace(
        'version="1.0"',
        `version="1.0" encoding="${declared}"`,
      ),
      'latin1',
    );
  expect(read(latin('ISO-8859-1'))[0]?.content.title).toBe('Café');
  expect(read(latin('no-such-thing'))[0]?.content.title).toBe('Café');
});

test('entities defined in the file are not expanded, and none is fetched', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const article = only(
    rss('<item><title>T &b; &c;</title><description>Words.</description></item>').replace('<rss', `${bomb}<rss`),
  );
  expect(article.title).not.toContain('aaaaaaaaaa');
  expect(article.title).not.toContain('root:');
});

test('what is no feed, or is broken before its first entry, is refused with its kind', () => {
  const broken = '<rss version="2.0"><channel><title>x</title><item><ti';
  const bytes = new TextEncoder().encode(broken);
  expect(readFeed({ bytes, fileName: 'a.xml', folders: [], modifiedAt: undefined })).toEqual({
    ok: false,
    reason: 'malformed',
    detail: 'a news feed',
  });
});
