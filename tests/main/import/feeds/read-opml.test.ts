import { expect, test } from 'vitest';
import type { NamedOutlet } from '../../../../data/outlets.ts';
import { formatOf } from '../../../../main/import/formats.ts';
import { headOf } from '../../../../main/import/head.ts';
import { readOpml } from '../../../../main/import/feeds/read-opml.ts';
import type { ReadResult } from '../../../../main/import/reader.ts';

const result = (text: string): ReadResult =>
  readOpml({ bytes: new TextEncoder().encode(text), fileName: 'feeds.opml', folders: [], modifiedAt: undefined });

function read(text: string): readonly NamedOutlet[] {
  const given = result(text);
  if (!given.ok) throw new Error(`not read: ${given.reason}`);
  expect(given.drafts).toEqual([]);
  return given.outlets ?? [];
}

const opml = (body: string, version = '2.0') =>
  `<?xml version="1.0"?><opml version="${version}"><head><title>My feeds</title></head><body>${body}</body></opml>`;

const feed = (text: string, xmlUrl: string, more = '') =>
  `<outline type="rss" text="${text}" xmlUrl="${xmlUrl}" ${more}/>`;

/** Hosts by outlet. */
const hosts = (body: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(read(opml(body)).map((outlet) => [outlet.name, outlet.hosts]));

test.each([
  opml(''),
  `<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE opml>\n${opml('')}`,
  `<!DOCTYPE opml [<!ENTITY a "b">]><?xml-stylesheet href="x"?><OPML></OPML>`,
])('a list of feeds is known by its content: %s', (text) => {
  const bytes = Buffer.from(text);
  expect(formatOf(headOf(bytes, { fileName: 'feeds.txt', sizeBytes: bytes.length })).kind).toBe(
    'a list of feeds (OPML)',
  );
});

test('a feed names the hosts of its own address and of its site', () => {
  expect(
    hosts(feed('Tern Bay Courier', 'https://cdn.courier.example/rss', 'htmlUrl="https://www.ternbay.example/news"')),
  ).toEqual({ 'Tern Bay Courier': ['cdn.courier.example', 'ternbay.example'] });
});

test('folders nest and name nothing', () => {
  const inner = feed('Oster Post', 'https://osterpost.example/rss');
  expect(hosts(`${'<outline text="Coast">'.repeat(40)}${inner}${'</outline>'.repeat(40)}`)).toEqual({
    'Oster Post': ['osterpost.example'],
  });
});

test('version 1 with attributes and elements in any case is read as version 2 is', () => {
  const body =
    '<OUTLINE TEXT="Vellin Echo" XMLURL="https://echo.example/feed"/><outline Title="Post" HtmlUrl="http://post.example"/>';
  expect(read(opml(body, '1.0').replaceAll('body>', 'BODY>'))).toEqual([
    { name: 'Vellin Echo', hosts: ['echo.example'] },
    { name: 'Post', hosts: ['post.example'] },
  ]);
});

test('a host with several names is a service that many share, and names nothing', () => {
  expect(
    hosts(
      feed('Ana', 'https://pages.example/ana', 'htmlUrl="https://ana.example/"') +
        feed('Ben', 'https://pages.example/ben') +
        feed('Harbour notes', 'https://medium.com/feed/harbour'),
    ),
  ).toEqual({ Ana: ['ana.example'] });
});

test('several feeds under one name are one outlet', () => {
  expect(hosts(feed('Courier', 'https://ternbay.example/a') + feed('COURIER', 'https://courier.example/b'))).toEqual({
    Courier: ['ternbay.example', 'courier.example'],
  });
});

test.each([
  ['https://www.ternbay.example/rss', 'ternbay.example'],
  ['https://feeds.ternbay.example/all', 'ternbay.example'],
  ['https://rss.ternbay.example:8443/all', 'ternbay.example'],
  ['feed://ternbay.example/all', 'ternbay.example'],
  ['feed:https://m.ternbay.example/all', 'ternbay.example'],
  ['HTTPS://TernBay.Example/all', 'ternbay.example'],
  ['https://feeds.co.uk/all', 'feeds.co.uk'],
  ['https://rss.example/all', 'rss.example'],
])('%s is of %s', (address, host) => {
  expect(hosts(feed('Courier', address))).toEqual({ Courier: [host] });
});

test.each([
  '',
  'no address',
  'mailto:desk@ternbay.example',
  'file:///etc/hosts',
  'http://localhost/',
  'http://10.0.0.7/rss',
])('an address that is no outlet’s names nothing: %s', (address) => {
  expect(result(opml(feed('Courier', address)))).toMatchObject({ ok: false, reason: 'nothing-inside' });
});

test('names are lines of text: entities decoded, tags, bidi controls and rows of spaces gone, never too long', () => {
  const names = read(
    opml(
      [
        'Fog &amp; Foam',
        'Caf&amp;eacute; &lt;b&gt;Vellin&lt;/b&gt;',
        '\u202Eelddot\u2066  of\n  Oster',
        `${'x'.repeat(199)}\u{1F5DE}`,
        ' ',
      ]
        .map((name, index) => feed(name, `https://o${String(index)}.example/`))
        .join(''),
    ),
  ).map(({ name }) => name);
  expect(names).toEqual(['Fog & Foam', 'Café Vellin', 'elddot of Oster', 'x'.repeat(199)]);
});

test('a list that was cut short gives what is whole; one of nothing says so; a broken one says that', () => {
  expect(read(opml(feed('Courier', 'https://a.example/')).slice(0, -10))).toHaveLength(1);
  expect(read(`<opml><body>${feed('Courier', 'https://a.example/')}<outline text="Po`)).toHaveLength(1);
  expect(result(opml(''))).toMatchObject({ reason: 'nothing-inside' });
  expect(result('<opml')).toMatchObject({ reason: 'malformed', detail: 'a list of feeds' });
});

test('20,000 feeds are as many outlets', () => {
  const body = Array.from({ length: 20_000 }, (_, index) =>
    feed(`Outlet &amp; ${String(index)}`, `https://o${String(index)}.example/`),
  );
  const outlets = read(opml(body.join('')));
  expect(outlets).toHaveLength(20_000);
  expect(outlets[19_999]).toEqual({ name: 'Outlet & 19999', hosts: ['o19999.example'] });
});

test('a name of the language’s own is one like any other', () => {
  expect(read(opml(feed('__proto__', 'https://a.example/')))).toEqual([{ name: '__proto__', hosts: ['a.example'] }]);
});
