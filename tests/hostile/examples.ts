import { gzipSync } from 'node:zlib';
import { zipOf } from '../main/import/unpack/packing.ts';
import { annotationExamples, serviceExamples } from './service-examples.ts';
import { htmlOf, pageOf, type Story, storyOf, textOf } from './stories.ts';
import { tarOf, warcOf } from './wrapping.ts';

/** A good file of one format, with the titles of the articles it holds. */
export interface Example {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly titles: readonly string[];
  /** `stub`: it holds addresses and notes, and no text of an article; `named`: names of outlets alone. */
  readonly outcome: 'imported' | 'stub' | 'named';
}

type Make = (story: Story) => string | Uint8Array | Promise<Uint8Array>;

const mhtmlOf = (story: Story): string =>
  [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${story.url}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--one--"',
    '',
    '',
    '----one--',
    'Content-Type: text/html; charset=utf-8',
    `Content-Location: ${story.url}`,
    '',
    pageOf(story),
    '----one----',
    '',
  ].join('\r\n');

const rssOf = (story: Story): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item><title>${story.title}</title><link>${story.url}</link><pubDate>Sat, 02 Mar 2024 08:15:00 GMT</pubDate><description><![CDATA[${htmlOf(story)}]]></description></item></channel></rss>`;

const atomOf = (story: Story): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>${story.title}</title><link href="${story.url}"/><updated>2024-03-02T08:15:00Z</updated><content type="text">${textOf(story)}</content></entry></feed>`;

const jsonFeedOf = (story: Story): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Courier',
    items: [{ id: story.url, url: story.url, title: story.title, content_text: textOf(story) }],
  });

const opmlOf = (story: Story): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Coast"><outline type="rss" text="Courier" xmlUrl="${story.url}/rss"/></outline></body></opml>`;

const recordOf = (story: Story) => ({
  title: story.title,
  url: story.url,
  text: textOf(story),
  publish_date: '2024-03-02',
});

const csvOf = (story: Story): string => {
  const { title, url, text, publish_date: date } = recordOf(story);
  return `title,url,text,publish_date\n"${title}",${url},"${text}",${date}\n`;
};

const xhtml = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;

/** The files of a book of one article. */
export const bookOf = (story: Story) => ({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<?xml version="1.0"?><container><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'content.opf':
    '<?xml version="1.0"?><package version="3.0"><metadata><dc:title>Courier</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  'nav.xhtml': xhtml(`<nav epub:type="toc"><ol><li><a href="a.xhtml">${story.title}</a></li></ol></nav>`),
  'a.xhtml': xhtml(htmlOf(story)),
});

const waczOf = async (story: Story): Promise<Uint8Array> =>
  await zipOf({
    'datapackage.json': '{"profile":"wacz"}',
    'archive/data.warc.gz': gzipSync(warcOf([{ url: story.url, body: pageOf(story) }])),
    'pages/pages.jsonl': `{"format":"json-pages-1.0"}\n${JSON.stringify({ url: story.url, title: story.title })}\n`,
  });

const plainOf = (story: Story): string => `${story.title}\n\n${textOf(story)}\n`;

/** By the name of the file. */
const formats: Readonly<Record<string, Make>> = {
  'plain.txt': plainOf,
  'marked.md': (story) => `---\nurl: ${story.url}\n---\n\n# ${story.title}\n\n${textOf(story)}\n`,
  'page.html': pageOf,
  'page.mhtml': mhtmlOf,
  'crawl.warc': (story) => warcOf([{ url: story.url, body: pageOf(story) }]),
  'crawl.warc.gz': (story) => gzipSync(warcOf([{ url: story.url, body: pageOf(story) }])),
  'crawl.wacz': waczOf,
  'rss.xml': rssOf,
  'atom.xml': atomOf,
  'feed.json': jsonFeedOf,
  'feeds.opml': opmlOf,
  'issue.epub': (story) => zipOf(bookOf(story)),
  'articles.csv': csvOf,
  'articles.json': (story) => JSON.stringify([recordOf(story)]),
  'articles.jsonl': (story) => `${JSON.stringify(recordOf(story))}\n`,
  'packed.zip': (story) => zipOf({ 'saved/a.txt': plainOf(story) }),
  'packed.txt.gz': (story) => gzipSync(plainOf(story)),
  'packed.tar': (story) => tarOf({ 'a.txt': plainOf(story) }),
  'packed.tgz': (story) => gzipSync(tarOf({ 'a.txt': plainOf(story) })),
  ...serviceExamples,
};

async function exampleOf(name: string, make: Make, number: number): Promise<Example> {
  const story = storyOf(number);
  const outcome = annotationExamples.has(name) ? 'stub' : name === 'feeds.opml' ? 'named' : 'imported';
  return {
    name,
    bytes: Buffer.from(await make(story)),
    titles: outcome === 'named' ? [] : [story.title],
    outcome,
  };
}

/** One good file of every format there is a reader for, each about another article. */
export const examples: readonly Example[] = await Promise.all(
  Object.entries(formats).map(([name, make], number) => exampleOf(name, make, number)),
);
