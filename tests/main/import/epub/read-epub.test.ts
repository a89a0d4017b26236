import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { articleText } from '../../../../data/text.ts';
import { readEpub } from '../../../../main/import/epub/read-epub.ts';
import type { Part } from '../../../../main/import/reader.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<Part[]> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const folder = await mkdtemp(join(tmpdir(), 'backfile-epub-'));
  folders.push(folder);
  const path = join(folder, 'issue.epub');
  await writeFile(path, Buffer.concat(chunks));
  const about = { fileName: 'issue.epub', folders: [], modifiedAt: undefined, sizeBytes: 1, path };
  const parts: Part[] = [];
  for await (const part of readEpub({ ...about, open: () => createReadStream(path) })) parts.push(part);
  return parts;
}

const articles = (parts: readonly Part[]) =>
  parts.map(({ name, result }) => {
    if (!result.ok) return [name, result.reason];
    const [draft] = result.drafts;
    return [name, draft?.content.title, draft?.content.section, articleText(draft?.content.blocks ?? [])];
  });

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const opf = (
  items: string,
  spine: string,
) => `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Tern Bay Courier</dc:title><dc:creator>calibre</dc:creator><dc:language>en-GB</dc:language><dc:date>2024-03-01T00:00:00+00:00</dc:date></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`;
const xhtml = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
const item = (id: string, href: string, rest = '') =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml"${rest}/>`;

const nav = xhtml(`<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol>
<li><a href="sea/index.xhtml">Sea</a><ol><li><a href="sea/pier.xhtml">Pier held</a></li><li><a href="sea/two.xhtml#b">Boats</a></li></ol></li>
<li><span>Town</span><ol><li><a href="sea/two.xhtml#c">Caf%C3%A9</a></li></ol></li></ol></nav>`);

const files = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': container,
  'OEBPS/content.opf': opf(
    item('nav', 'nav.xhtml', ' properties="nav"') + item('a', 'sea/pier.xhtml') + item('b', 'sea/two.xhtml'),
    '<itemref idref="a"/><itemref idref="b"/>',
  ),
  'OEBPS/nav.xhtml': nav,
  'OEBPS/sea/index.xhtml': xhtml('<ul><li>Pier held</li></ul>'),
  'OEBPS/sea/pier.xhtml': xhtml(
    '<h1>Pier held</h1><p>The pier held through the storm.</p><figure><img src="../img/p%20q.png" alt="The pier"/></figure><div class="calibre_downloaded_from">This article was downloaded by calibre from <a href="https://ternbay.example/pier">x</a></div>',
  ),
  'OEBPS/sea/two.xhtml': xhtml(
    '<div><h2 id="b">Boats</h2></div><p>Boats sail again.</p><h2 id="c">Café</h2><p>A café opened by the wall.</p>',
  ),
  'OEBPS/img/p q.png': await sharp({ create: { width: 120, height: 80, channels: 3, background: 'navy' } })
    .png()
    .toBuffer(),
};

test('an issue becomes its articles, in the sections of its table of contents', async () => {
  const parts = await read(files);
  expect(articles(parts)).toEqual([
    ['OEBPS/sea/pier.xhtml', 'Pier held', 'Sea', expect.stringContaining('The pier held through the storm.')],
    ['OEBPS/sea/two.xhtml 1', 'Boats', 'Sea', 'Boats sail again.'],
    ['OEBPS/sea/two.xhtml 2', 'Caf%C3%A9', 'Town', expect.stringContaining('A café opened by the wall.')],
  ]);
  const draft = parts[0]?.result.ok ? parts[0].result.drafts[0] : undefined;
  expect(draft).toMatchObject({
    content: {
      source: 'Tern Bay Courier',
      byline: [],
      url: 'https://ternbay.example/pier',
      published: { value: '2024-03-01T00:00:00+00:00' },
    },
  });
  expect(draft?.assets).toHaveLength(1);
});

/** What the articles of one document come to, whose contents name these places in it. */
async function split(body: string, links: readonly string[]) {
  const list = links.map((link) => `<li><a href="sea/two.xhtml${link}">${link || 'Start'}</a></li>`).join('');
  const parts = await read({
    ...files,
    'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc"><ol>${list}</ol></nav>`),
    'OEBPS/sea/two.xhtml': xhtml(body),
  });
  return articles(parts).map(([, title, , text]) => `${title ?? ''}: ${text?.replaceAll('\n', ' ') ?? ''}`);
}

const boats = '<h2 id="b">Boats</h2><p>Boats sail again.</p>';
const pier = '<h2 id="c">Pier</h2><p>The pier held.</p>';

test('articles that lie in one wrapper are cut apart in it', async () => {
  expect(await split(`<div><div>${boats}${pier}</div></div>`, ['#b', '#c'])).toEqual([
    '#b: Boats Boats sail again.',
    '#c: Pier The pier held.',
  ]);
});

test('an article keeps the wrapper that is its own', async () => {
  const wrapped = `<div><blockquote><p><a id="b"></a>Boats sail again.</p></blockquote><ul><li id="c">The pier held.</li></ul></div>`;
  expect(await split(wrapped, ['#b', '#c'])).toEqual(['#b: Boats sail again.', '#c: The pier held.']);
});

test('what comes before the first article of a document is not lost', async () => {
  const lead = '<p>News of the week.</p>';
  expect(await split(`<div>${lead}${boats}${pier}</div>`, ['#b', '#c'])).toEqual([
    '#b: News of the week. Boats Boats sail again.',
    '#c: Pier The pier held.',
  ]);
  expect(await split(`<div>${lead}${boats}</div>`, ['', '#b'])).toEqual([
    'Start: News of the week.',
    '#b: Boats Boats sail again.',
  ]);
});

test('articles are cut where they stand, in whatever order they are listed, and each once', async () => {
  expect(await split(`<div>${boats}${pier}</div>`, ['#c', '#b', '#c', '#gone'])).toEqual([
    '#b: Boats Boats sail again.',
    '#c: Pier The pier held.',
  ]);
});

test('the older table of contents does as well', async () => {
  const ncx = `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="s"><navLabel><text>Sea</text></navLabel><content src="sea/index.xhtml"/>
    <navPoint id="a"><navLabel><text>Pier &amp; wall</text></navLabel><content src="sea/pier.xhtml"/></navPoint></navPoint></navMap></ncx>`;
  const manifest =
    item('a', 'sea/pier.xhtml') + '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  const parts = await read({
    ...files,
    'OEBPS/content.opf': opf(manifest, '<itemref idref="a"/>'),
    'OEBPS/toc.ncx': ncx,
  });
  expect(articles(parts)).toEqual([['OEBPS/sea/pier.xhtml', 'Pier & wall', 'Sea', expect.stringContaining('storm')]]);
});

test('a book without a table of contents is read document by document', async () => {
  const parts = await read({ ...files, 'OEBPS/content.opf': opf(item('a', 'sea/pier.xhtml'), '<itemref idref="a"/>') });
  expect(articles(parts)).toEqual([['OEBPS/sea/pier.xhtml', 'Pier held', undefined, expect.stringContaining('storm')]]);
});

test('what names a document that is not there, or leads out of the book, fails alone', async () => {
  const bad = xhtml(
    '<nav><ol><li><a href="../../../etc/passwd">Out</a></li><li><a href="gone.xhtml">Gone</a></li><li><a href="sea/pier.xhtml">Pier held</a></li></ol></nav>',
  );
  const parts = await read({ ...files, 'OEBPS/nav.xhtml': bad });
  expect(parts.map(({ result }) => result.ok)).toEqual([false, false, true]);
});

test('a zip file that only pretends to be a book is refused, and entities in it are not expanded', async () => {
  expect(articles(await read({ 'META-INF/container.xml': '<x/>' }))).toEqual([['', 'malformed']]);
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
  const parts = await read({
    ...files,
    'OEBPS/content.opf': files['OEBPS/content.opf'].replace('<package', `${bomb}<package`).replace('Tern Bay', '&b;'),
  });
  const draft = parts[0]?.result.ok ? parts[0].result.drafts[0] : undefined;
  expect(draft?.content.source).not.toContain('aaaaaaaaaa');
});
