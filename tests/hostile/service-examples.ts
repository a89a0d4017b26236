import { zipOf } from '../main/import/unpack/packing.ts';
import { htmlOf, type Story, textOf } from './stories.ts';

const SAVED_AT = '2024-03-02T08:15:00.000Z';
const quoteOf = (story: Story): string => (story.paragraphs[0] ?? '').slice(4, 40);

const wallabagOf = (story: Story): string =>
  JSON.stringify([
    {
      id: 12,
      title: story.title,
      url: story.url,
      is_archived: 1,
      is_starred: 0,
      created_at: SAVED_AT,
      reading_time: 3,
      domain_name: 'courier.example',
      content: htmlOf(story),
      tags: ['harbour'],
      annotations: [{ id: 5, text: 'check', quote: quoteOf(story), created_at: SAVED_AT }],
    },
  ]);

const linkwardenOf = (story: Story): string => {
  const link = { id: 9, name: story.title, url: story.url, textContent: textOf(story), createdAt: SAVED_AT };
  return JSON.stringify({ name: 'Sam', collections: [{ id: 3, name: 'Piers', links: [link] }], pinnedLinks: [] });
};

const karakeepOf = (story: Story): string =>
  JSON.stringify({
    bookmarks: [
      {
        createdAt: 1_709_366_100,
        title: story.title,
        tags: [],
        lists: [],
        content: { type: 'link', url: story.url },
        note: null,
        archived: false,
      },
    ],
    lists: [],
  });

const pocketOf = (story: Story): string =>
  JSON.stringify({
    '7': {
      item_id: '7',
      given_url: story.url,
      resolved_url: story.url,
      resolved_title: story.title,
      status: '1',
      time_added: '1709366100',
    },
  });

const selectorOf = (story: Story) => ({ type: 'TextQuoteSelector', exact: quoteOf(story) });

const hypothesisOf = (story: Story): string =>
  JSON.stringify({
    export_userid: 'acct:sam@hypothes.is',
    annotations: [
      {
        id: 'A1',
        created: SAVED_AT,
        updated: SAVED_AT,
        user: 'acct:sam@hypothes.is',
        uri: story.url,
        text: 'check',
        tags: [],
        target: [{ source: story.url, selector: [selectorOf(story)] }],
        document: { title: [story.title] },
      },
    ],
  });

const bookmarksOf = (story: Story): string =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>\n<DL><p>\n<DT><A HREF="${story.url}" ADD_DATE="1709366100">${story.title}</A>\n</DL><p>`;

const pocketListOf = (story: Story): string =>
  `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${story.url}" time_added="1709366100" tags="">${story.title}</a></li></ul></body></html>`;

const omnivoreOf = (story: Story) =>
  zipOf({
    'metadata_0_to_1.json': JSON.stringify([
      {
        slug: 'a',
        title: story.title,
        url: story.url,
        state: 'Active',
        readingProgress: 42,
        labels: [],
        savedAt: SAVED_AT,
      },
    ]),
    'content/a.html': htmlOf(story),
    'highlights/a.md': `> ${quoteOf(story)}\n\nCompare with March\n`,
  });

const csv = (columns: string, row: (story: Story) => string) => (story: Story) => `${columns}\n${row(story)}\n`;

/** Exports of services, by the name of the file. */
export const serviceExamples = {
  'omnivore.zip': omnivoreOf,
  'wallabag.json': wallabagOf,
  'linkwarden.json': linkwardenOf,
  'karakeep.json': karakeepOf,
  'pocket.json': pocketOf,
  'hypothesis.json': hypothesisOf,
  'bookmarks.html': bookmarksOf,
  'ril_export.html': pocketListOf,
  'pocket.csv': csv(
    'title,url,time_added,tags,status',
    ({ title, url }) => `${title},${url},1709366100,harbour|ferry,archive`,
  ),
  'instapaper.csv': csv(
    'URL,Title,Selection,Folder,Timestamp,Tags',
    ({ title, url }) => `${url},${title},,Harbour,1709366100,`,
  ),
  'readwise-highlights.csv': csv(
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
    (story) => `"${quoteOf(story)}",${story.title},Ines Halloran,,check,yellow,,order,1,2024-03-02 09:00:00+00:00,`,
  ),
  'readwise-library.csv': csv(
    'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
    ({ title, url }) => `${title},${url},01hq,"['harbour']",2024-03-02 08:15:00+00:00,0.42,archive,True`,
  ),
  'matter.csv': csv(
    'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id',
    ({ title, url }) => `${title},Ines Halloran,Courier,${url},a;b,300,True,True,False,0,2024-03-02,x`,
  ),
  'raindrop.csv': csv(
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
    ({ title, url }) => `101,${title},for later,,${url},Local / Bridge,"a, b",${SAVED_AT},,,true`,
  ),
} as const;

/** Those that hold no text of an article. */
export const annotationExamples: ReadonlySet<string> = new Set([
  'karakeep.json',
  'pocket.json',
  'hypothesis.json',
  'bookmarks.html',
  'ril_export.html',
  'pocket.csv',
  'instapaper.csv',
  'readwise-highlights.csv',
  'readwise-library.csv',
  'matter.csv',
  'raindrop.csv',
]);
