import { gzipSync } from 'node:zlib';
import { zipOf } from '../main/import/unpack/packing.ts';
import type { ImportFailure } from '../../preload/contract.ts';
import { bookOf } from './examples.ts';
import { htmlOf, pageOf, storyOf } from './stories.ts';
import { overlappingZip, warcOf } from './wrapping.ts';

/** A file made to do harm, and what becomes of it: its article, or the reason in the report. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly make: () => string | Uint8Array | Promise<Uint8Array>;
  /** How the last of its parts ends: it is read, or not for this reason. `somehow` where either would do. */
  readonly ends: 'read' | 'somehow' | ImportFailure;
  /** Processor time that it may take, where it holds so much that a second or two would not do. */
  readonly mostCpuMs?: number;
}

const story = storyOf(50);
const { title, url } = story;
const MB = 1024 * 1024;
const nest = (open: string, inside: string, close: string, depth: number) =>
  `${open.repeat(depth)}${inside}${close.repeat(depth)}`;

const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`).join('')}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>';

const rss = (doctype: string, body: string) =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>Courier</title><item><title>${title}</title><link>${url}</link><description><![CDATA[${htmlOf(story)}]]></description>${body}</item></channel></rss>`;

const atom = (doctype: string, body: string) =>
  `<?xml version="1.0"?>${doctype}<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>${title}</title><link href="${url}"/><summary>${body}</summary><content type="html">${htmlOf(story).replaceAll('<', '&lt;')}</content></entry></feed>`;

const opml = (doctype: string, name: string, inner = '') =>
  `<?xml version="1.0"?>${doctype}<opml version="2.0"><body><outline text="${name}" xmlUrl="https://ternbay.example/rss">${inner}</outline></body></opml>`;

const book = (changes: Readonly<Record<string, string>>) => zipOf({ ...bookOf(story), ...changes });
const opf = (items: string, spine: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<package version="3.0"><metadata><dc:title>Courier</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>${items}</manifest><spine>${spine}</spine></package>`;

const record = { title, url, text: story.paragraphs.join('\n\n'), publish_date: '2024-03-02' };
const json = JSON.stringify(record);
const words = (bytes: number) => 'the tide came in again '.repeat(bytes / 23);

const mhtml = (parts: number) =>
  [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    `Content-Location: ${url}`,
    '',
    pageOf(story),
    ...Array.from(
      { length: parts },
      (_, part) => `--b\r\nContent-Type: image/png\r\nContent-Location: ${part}\r\n\r\nx`,
    ),
    '--b--',
    '',
  ].join('\r\n');

const mhtmlNested = (depth: number) => {
  const levels = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/related; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  );
  return `MIME-Version: 1.0\r\n${levels.join('')}Content-Type: text/html\r\n\r\n${pageOf(story)}`;
};

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${htmlOf(story)}${body}</body></html>`;
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

const bombs: readonly HostileFile[] = [
  {
    what: 'entries of a zip file that all share one bomb',
    name: 'bomb.zip',
    make: async () => overlappingZip(await zipOf({ 'zeros.txt': Buffer.alloc(20 * MB) }), 50),
    ends: 'too-much',
  },
  {
    what: 'bombs in zip files in a zip file',
    name: 'bombs.zip',
    make: async () => {
      const inner = await zipOf({ 'zeros.txt': Buffer.alloc(30 * MB) });
      return await zipOf(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.zip`, inner])));
    },
    ends: 'too-much',
  },
  {
    what: 'a page of a web archive that was sent compressed and grows a thousandfold',
    name: 'grows.warc',
    make: () => warcOf([{ url, body: gzipSync(Buffer.alloc(60 * MB)), headers: 'Content-Encoding: gzip' }]),
    ends: 'too-large',
  },
  {
    what: 'a chapter of a book that grows a thousandfold',
    name: 'grows.epub',
    make: () => book({ 'a.xhtml': ' '.repeat(70 * MB) }),
    ends: 'malformed',
  },
  {
    what: 'chapters of a book that each grow a thousandfold',
    name: 'grows.epub',
    make: () => {
      const names = Array.from({ length: 20 }, (_, at) => `${at}.xhtml`);
      const links = names.map((name) => `<li><a href="${name}">A</a></li>`).join('');
      const chapters = Object.fromEntries(names.map((name) => [name, ' '.repeat(20 * MB)]));
      return book({ ...chapters, 'nav.xhtml': `<nav epub:type="toc"><ol>${links}</ol></nav>` });
    },
    ends: 'too-much',
  },
];

const entities: readonly HostileFile[] = [
  {
    what: 'entities that multiply in RSS',
    name: 'a.xml',
    make: () => rss(LAUGHS, '<author>&a30;</author>'),
    ends: 'read',
  },
  { what: 'entities that multiply in Atom', name: 'a.xml', make: () => atom(LAUGHS, '&a30;'), ends: 'read' },
  {
    what: 'entities of other files in RSS',
    name: 'a.xml',
    make: () => rss(EXTERNAL, '<author>&e;</author>'),
    ends: 'read',
  },
  { what: 'entities of other files in Atom', name: 'a.xml', make: () => atom(EXTERNAL, '&e;'), ends: 'read' },
  {
    what: 'entities that multiply in a book',
    name: 'a.epub',
    make: () => book({ 'content.opf': opf('', '<itemref idref="a"/>', LAUGHS).replace('Courier', '&a30;') }),
    ends: 'read',
  },
  {
    what: 'entities of other files in a book',
    name: 'a.epub',
    make: () => book({ 'content.opf': opf('', '<itemref idref="a"/>', EXTERNAL).replace('Courier', '&e;') }),
    ends: 'read',
  },
  {
    what: 'entities that multiply in a list of feeds',
    name: 'a.opml',
    make: () => opml(LAUGHS, '&a30;'),
    ends: 'read',
  },
  {
    what: 'entities of other files in a list of feeds',
    name: 'a.opml',
    make: () => opml(EXTERNAL, '&e;'),
    ends: 'read',
  },
];

const deep: readonly HostileFile[] = [
  {
    what: '100,000 elements in each other in a page',
    name: 'a.html',
    make: () => page('', nest('<div>', 'x', '</div>', 100_000)),
    ends: 'read',
  },
  {
    what: '100,000 elements in each other in a feed',
    name: 'a.xml',
    make: () => rss('', nest('<b>', 'x', '</b>', 100_000)),
    ends: 'malformed',
  },
  {
    what: '100,000 folders in each other in a list of feeds',
    name: 'a.opml',
    make: () => opml('', 'Courier', nest('<outline text="x">', '', '</outline>', 100_000)),
    ends: 'malformed',
  },
  {
    what: '100,000 elements in each other in the contents of a book',
    name: 'a.epub',
    make: () =>
      book({
        'nav.xhtml': `<nav epub:type="toc">${nest('<ol><li>', '<a href="a.xhtml">A</a>', '</li></ol>', 50_000)}</nav>`,
      }),
    ends: 'read',
  },
  {
    what: '100,000 elements in each other in the package of a book',
    name: 'a.epub',
    make: () => book({ 'content.opf': nest('<package>', '', '</package>', 100_000) }),
    ends: 'malformed',
  },
  {
    what: 'JSON lists in each other, 100,000 deep',
    name: 'a.json',
    make: () => nest('[', '', ']', 100_000),
    ends: 'malformed',
  },
  { what: 'a message of messages, 20,000 deep', name: 'a.mhtml', make: () => mhtmlNested(20_000), ends: 'malformed' },
];

const long: readonly HostileFile[] = [
  {
    what: 'a line of 20 MB in a page',
    name: 'a.html',
    make: () => page('', `<p>${words(20 * MB)}</p>`),
    ends: 'too-large',
  },
  { what: 'a line of 20 MB in a text', name: 'a.txt', make: () => `${title}\n\n${words(20 * MB)}`, ends: 'read' },
  {
    what: 'a line of 20 MB in a table',
    name: 'a.csv',
    make: () => `title,url,text\n${title},${url},${words(20 * MB)}\n`,
    ends: 'malformed',
  },
  {
    what: 'a quotation mark that is never closed',
    name: 'a.csv',
    make: () => `title,url,text\n${title},${url},"${words(30 * MB)}\n`,
    ends: 'malformed',
  },
  {
    what: 'a line of 20 MB of JSON',
    name: 'a.jsonl',
    make: () => `${JSON.stringify({ ...record, text: words(20 * MB) })}\n${json}\n`,
    ends: 'read',
  },
  {
    what: 'a line of 20 MB in a feed',
    name: 'a.xml',
    make: () => rss('', `<author>${words(20 * MB)}</author>`),
    ends: 'read',
  },
  {
    what: 'a header of 20 MB in a message',
    name: 'a.mhtml',
    make: () => `Subject: ${words(20 * MB)}\r\n${mhtml(1)}`,
    ends: 'read',
  },
  {
    what: 'a table of 1,000,000 columns and 3,000 rows',
    name: 'a.csv',
    make: () => `title,url,text${',a'.repeat(1_000_000)}\n${`${title},${url},x\n`.repeat(3000)}`,
    ends: 'read',
  },
];

const crowded: readonly HostileFile[] = [
  {
    what: '30,000 headings',
    name: 'a.html',
    make: () =>
      page(
        '',
        times(30_000, (at) => `<h1>Heading ${at}</h1>`),
      ),
    ends: 'read',
  },
  {
    what: '30,000 statements in the head of a page',
    name: 'a.html',
    make: () =>
      page(
        times(30_000, (at) => `<meta name="author" content="Ann B${at}">`),
        '',
      ),
    ends: 'read',
  },
  {
    what: '15,000 links in one paragraph',
    name: 'a.html',
    make: () => page('', `<p>${times(15_000, (at) => `<a href="/${at}">one ${at}</a> <br>`)}</p>`),
    ends: 'read',
  },
  {
    what: '30,000 times',
    name: 'a.html',
    make: () =>
      page(
        '',
        times(30_000, (at) => `<time datetime="2024-03-02">${at}</time>`),
      ),
    ends: 'read',
  },
  {
    what: '30,000 credits',
    name: 'a.html',
    make: () =>
      page(
        '',
        times(30_000, (at) => `<p class="byline author">By Ann Bee ${at}</p>`),
      ),
    ends: 'read',
  },
  {
    what: 'a table of 35,000 cells',
    name: 'a.html',
    make: () => page('', `<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(350)}</table>`),
    ends: 'read',
  },
  {
    what: 'an image with 100,000 sizes',
    name: 'a.html',
    make: () => page('', `<figure><img srcset="${times(100_000, (at) => `a${at}.jpg ${at}w, `)}"></figure>`),
    ends: 'read',
  },
  {
    what: 'an element of 300,000 classes',
    name: 'a.html',
    make: () => page('', `<div class="${times(300_000, (at) => `c${at} `)}">x</div>`),
    ends: 'read',
  },
  {
    what: 'thousands of comments before nothing',
    name: 'a.html',
    make: () => `${'<!--a-->'.repeat(5000)}${title}\n\n${story.paragraphs.join('\n\n')}`,
    ends: 'read',
  },
  { what: 'a message of 10,000 parts', name: 'a.mhtml', make: () => mhtml(10_000), ends: 'read' },
  {
    what: 'contents that name one chapter 100,000 times',
    name: 'a.epub',
    make: () =>
      book({
        'nav.xhtml': `<nav epub:type="toc"><ol>${'<li><a href="a.xhtml">A</a></li>'.repeat(100_000)}</ol></nav>`,
      }),
    ends: 'read',
  },
  {
    what: 'a book without contents that is one chapter 100,000 times',
    name: 'a.epub',
    make: () => book({ 'content.opf': opf('', '<itemref idref="a"/>'.repeat(100_000)) }),
    ends: 'read',
  },
  {
    what: 'contents that name 10,000 places in one chapter',
    name: 'a.epub',
    make: () =>
      book({
        'content.opf': opf(
          '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
          '<itemref idref="a"/>',
        ),
        'toc.ncx': `<ncx><navMap>${times(10_000, (at) => `<navPoint><content src="a.xhtml#p${at}"/></navPoint>`)}</navMap></ncx>`,
        'a.xhtml': `<html><body><div>${times(10_000, (at) => `<p id="p${at}">Boat ${at} sails again at the next tide.</p>`)}</div></body></html>`,
      }),
    ends: 'read',
  },
];

const lying: readonly HostileFile[] = ['0', '10', '-1', '99999999999999999999', '1e9', 'many', ''].map((claimed) => ({
  what: `a record of a web archive that claims ${claimed === '' ? 'nothing' : claimed} bytes`,
  name: 'a.warc',
  make: () =>
    warcOf([
      { url, body: pageOf(story), claimed },
      { url: `${url}/b`, body: pageOf(storyOf(51)) },
    ]),
  ends: 'somehow' as const,
}));

const EVIL = 'Bridge \u202Etuhs\u2066 again';
const evil = JSON.stringify({ ...record, title: EVIL });
const halves = `${json.slice(0, -1)},"summary":"\\ud800 half \\udc00"}`;
const reaching = `{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},${json.slice(1)}`;

/** They would have the reader see something else than there is, or reach into the program. */
const disguised: readonly HostileFile[] = [
  {
    what: 'a title turned around in a page',
    name: 'a.html',
    make: () => pageOf({ ...story, title: EVIL }),
    ends: 'read',
  },
  {
    what: 'a title turned around in a feed',
    name: 'a.xml',
    make: () => rss('', '').replace(title, EVIL),
    ends: 'read',
  },
  { what: 'a title turned around in JSON', name: 'a.json', make: () => `[${evil}]`, ends: 'read' },
  { what: 'a title turned around in a line of JSON', name: 'a.jsonl', make: () => `${evil}\n`, ends: 'read' },
  {
    what: 'a title turned around in a table',
    name: 'a.csv',
    make: () => `title,url,text\n${EVIL},${url},${story.paragraphs[0]?.replaceAll(',', '') ?? ''}\n`,
    ends: 'read',
  },
  {
    what: 'a title turned around in a book',
    name: 'a.epub',
    make: () =>
      book({
        'a.xhtml': `<html><body><h1>${EVIL}</h1><p>${story.paragraphs[0] ?? ''}</p></body></html>`,
        'nav.xhtml': `<nav epub:type="toc"><ol><li><a href="a.xhtml">${EVIL}</a></li></ol></nav>`,
      }),
    ends: 'read',
  },
  { what: 'halves of characters in JSON', name: 'a.json', make: () => `[${halves}]`, ends: 'read' },
  { what: 'halves of characters in a line of JSON', name: 'a.jsonl', make: () => `${halves}\n`, ends: 'read' },
  {
    what: 'halves of characters in a feed',
    name: 'a.xml',
    make: () => rss('', '<author>&#xD800;x &#xDC00;</author>'),
    ends: 'read',
  },
  { what: 'keys that reach into objects in JSON', name: 'a.json', make: () => `[${reaching}]`, ends: 'read' },
  {
    what: 'keys that reach into objects in a line of JSON',
    name: 'a.jsonl',
    make: () => `${reaching}\n`,
    ends: 'read',
  },
  {
    what: 'columns that reach into objects',
    name: 'a.csv',
    make: () =>
      `__proto__,constructor,title,url,text\nx,y,${title},${url},${story.paragraphs[0]?.replaceAll(',', '') ?? ''}\n`,
    ends: 'read',
  },
];

/** By what they try; what is not here is promised where its format is: see `tests/main/import`. */
export const hostileFiles = { bombs, entities, deep, long, crowded, lying, disguised } as const;
