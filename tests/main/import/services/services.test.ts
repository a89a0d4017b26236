import { expect, test } from 'vitest';
import { articleText } from '../../../../data/text.ts';
import type { Format } from '../../../../main/import/format.ts';
import { headOf } from '../../../../main/import/head.ts';
import type { Draft } from '../../../../main/import/reader.ts';
import { serviceFormats } from '../../../../main/import/services/service-formats.ts';

function formatOf(text: string, fileName: string): Format | undefined {
  const bytes = new TextEncoder().encode(text);
  const head = headOf(bytes, { fileName, sizeBytes: bytes.length });
  return serviceFormats.find((format) => format.looksLike(head));
}

async function read(text: string, fileName = 'export'): Promise<readonly Draft[]> {
  const bytes = new TextEncoder().encode(text);
  const result = await formatOf(text, fileName)?.read?.({ bytes, fileName, folders: [], modifiedAt: undefined });
  if (!result?.ok) throw new Error(`not read: ${result?.reason ?? 'no such format'}`);
  return result.drafts;
}

/** What a draft says, without provenance and what is empty. */
function said(draft: Draft | undefined) {
  if (!draft) throw new Error('no draft');
  const { content, state, annotations, isStub } = draft;
  const { title, url, byline, tags, source, standfirst, published } = content;
  return {
    title,
    url,
    byline,
    tags,
    source,
    standfirst,
    published: published?.value,
    state,
    annotations,
    isStub,
    text: articleText(content.blocks),
  };
}

test('wallabag: text, tags, flags as numbers or booleans, dates without a colon, annotations by their quote', async () => {
  const entry = {
    id: 12,
    title: 'Ferry pier closed',
    url: 'https://ternbay.example/pier',
    is_archived: 1,
    is_starred: false,
    created_at: '2024-03-02T08:15:00+0000',
    updated_at: '2024-03-02T08:20:00+0000',
    published_at: '2024-03-01T00:00:00+0000',
    published_by: ['Ines Halloran'],
    language: 'en',
    reading_time: 3,
    domain_name: 'www.ternbay.example',
    content: '<p>The pier held.</p><p>It will open again.</p>',
    tags: ['harbour'],
    annotations: [
      {
        id: 5,
        text: 'check',
        quote: 'pier held',
        ranges: [{ start: '/p[1]', startOffset: '4' }],
        created_at: '2024-03-02T09:00:00+0000',
        updated_at: '2024-03-02T09:00:00+0000',
      },
    ],
  };
  const failed = {
    ...entry,
    id: 13,
    url: 'https://ternbay.example/x',
    content: "<p>wallabag can't retrieve contents for this article</p>",
    annotations: [],
  };
  const drafts = await read(JSON.stringify([entry, failed]));
  expect(said(drafts[0])).toMatchObject({
    title: 'Ferry pier closed',
    url: 'https://ternbay.example/pier',
    byline: ['Ines Halloran'],
    tags: ['harbour'],
    source: 'ternbay.example',
    published: '2024-03-01T00:00:00+00:00',
    text: 'The pier held.\nIt will open again.',
    state: { archived: true, read: true, starred: false, savedAt: '2024-03-02T08:15:00.000Z' },
    annotations: [
      { quote: 'pier held', text: 'check', foreignId: 'wallabag:5', createdAt: '2024-03-02T09:00:00.000Z' },
    ],
  });
  expect(drafts[1]).toMatchObject({ isStub: true });
});

test('Pocket CSV: titles with commas, tags parted by bars, stubs that know when they were saved', async () => {
  const drafts = await read(
    'title,url,time_added,tags,status\n"Pier closed, again",https://ternbay.example/pier,1709366100,harbour|ferry routes,archive\nhttps://ternbay.example/y,https://ternbay.example/y,1709366100,,unread\n',
  );
  expect(said(drafts[0])).toMatchObject({
    title: 'Pier closed, again',
    tags: ['harbour', 'ferry routes'],
    isStub: true,
    state: { archived: true, read: true, savedAt: '2024-03-02T07:55:00.000Z' },
  });
  expect(said(drafts[1])).toMatchObject({ title: 'ternbay.example/y', state: { archived: false } });
});

test('Pocket CSV of the period that had a cursor is the same', async () => {
  const drafts = await read(
    'title,url,time_added,cursor,tags,status\nPier,https://ternbay.example/pier,1709366100,7,a,unread\n',
  );
  expect(said(drafts[0])).toMatchObject({ title: 'Pier', tags: ['a'] });
});

test('Pocket API: items by id, highlights with their time', async () => {
  const drafts = await read(
    JSON.stringify({
      '7': {
        item_id: '7',
        given_url: 'https://t.example/short',
        resolved_url: 'https://ternbay.example/pier',
        resolved_title: 'Pier',
        favorite: '1',
        status: '1',
        time_added: '1709366100',
        tags: { harbour: { item_id: '7', tag: 'harbour' } },
        annotations: [{ annotation_id: 'q', quote: 'pier held', created_at: '2024-03-02 09:00:00' }],
      },
    }),
  );
  expect(said(drafts[0])).toMatchObject({
    url: 'https://ternbay.example/pier',
    tags: ['harbour'],
    state: { archived: true, starred: true },
    annotations: [{ quote: 'pier held', text: '', createdAt: '2024-03-02T09:00:00.000Z', foreignId: 'pocket:q' }],
  });
});

test('Instapaper: own folders are states, others collections; tags are JSON in a field', async () => {
  const drafts = await read(
    'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://ternbay.example/pier,Pier,,Harbour,1709366100,"[""a"",""b, c""]"\nhttps://ternbay.example/z,Z,some words,Starred,1709366100,\n',
  );
  expect(said(drafts[0])).toMatchObject({
    tags: ['a', 'b, c'],
    state: { collections: [['Harbour']], archived: false },
  });
  expect(said(drafts[1])).toMatchObject({ state: { starred: true }, annotations: [{ quote: 'some words' }] });
});

test('an old Instapaper file without tags and times is read', async () => {
  expect(
    said((await read('URL,Title,Selection,Folder\nhttps://ternbay.example/pier,Pier,,Archive\n'))[0]),
  ).toMatchObject({ title: 'Pier', state: { archived: true } });
});

test('Readwise highlights: gathered by what they are in, quotes over several lines', async () => {
  const drafts = await read(
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"The pier\nheld.",Ferry pier,Ines Halloran,,check,yellow,"a,b",order,1,2024-03-02 09:00:00+00:00,transport\nIt will open.,Ferry pier,Ines Halloran,,,,,order,2,2024-03-02 09:01:00+00:00,transport\n',
  );
  expect(drafts).toHaveLength(1);
  expect(said(drafts[0])).toMatchObject({
    title: 'Ferry pier',
    tags: ['transport'],
    isStub: true,
    annotations: [
      {
        quote: 'The pier\nheld.',
        text: 'check',
        color: 'yellow',
        tags: ['a', 'b'],
        createdAt: '2024-03-02T09:00:00.000Z',
      },
      { quote: 'It will open.' },
    ],
  });
});

test('Readwise Reader: tags as a Python list, progress and place', async () => {
  const drafts = await read(
    `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nPier,https://ternbay.example/pier,01hq,"['harbour', ""mayor's""]",2024-03-02 08:15:00.442000+00:00,0.42,archive,True\n`,
  );
  expect(said(drafts[0])).toMatchObject({
    tags: ['harbour', "mayor's"],
    state: { progress: 0.42, archived: true, savedAt: '2024-03-02T08:15:00.442Z' },
  });
});

test('Matter, Raindrop and mymind', async () => {
  const matter = await read(
    'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nPier,Ines Halloran,Tern Bay Courier,https://ternbay.example/pier,a;b,300,True,True,False,0,2024-03-02,x\n',
  );
  expect(said(matter[0])).toMatchObject({
    source: 'Tern Bay Courier',
    byline: ['Ines Halloran'],
    tags: ['a', 'b'],
    state: { starred: true, read: false },
  });
  const raindrop = await read(
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n101,Pier,for later,Council delays,https://ternbay.example/pier,Local / Bridge,"a, b",2024-03-02T08:15:00.000Z,,The pier held.,true\n',
  );
  expect(said(raindrop[0])).toMatchObject({
    tags: ['a', 'b'],
    state: { collections: [['Local', 'Bridge']], starred: true },
    annotations: [{ quote: 'The pier held.' }, { text: 'for later' }],
  });
  const mymind = await read(
    'id,type,title,url,content,note,tags,created\n1,WebPage,Pier,https://ternbay.example/pier,,look,"a,b",2024-03-02T08:15:00Z\n2,Note,Thought,,Some words of mine.,,,2024-03-02T08:15:00Z\n',
  );
  expect(mymind.map((draft) => said(draft).text)).toEqual(['', 'Some words of mine.']);
});

test('Karakeep: lists in lists, notes, text bookmarks', async () => {
  const drafts = await read(
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1709366100,
          title: 'Pier',
          tags: ['a'],
          lists: ['l2'],
          content: { type: 'link', url: 'https://ternbay.example/pier' },
          note: 'for the series',
          archived: false,
        },
        {
          createdAt: 1709366100,
          title: null,
          tags: [],
          lists: [],
          content: { type: 'text', text: 'Words of mine, quite a few.' },
          note: null,
          archived: true,
        },
        { createdAt: 1709366100, title: null, tags: [], lists: [], content: null, note: null, archived: true },
      ],
      lists: [
        { id: 'l1', name: 'Sea', parentId: null },
        { id: 'l2', name: 'Piers', parentId: 'l1' },
      ],
    }),
  );
  expect(drafts).toHaveLength(2);
  expect(said(drafts[0])).toMatchObject({
    state: { collections: [['Sea', 'Piers']], savedAt: '2024-03-02T07:55:00.000Z' },
    annotations: [{ text: 'for the series' }],
  });
  expect(said(drafts[1]).text).toBe('Words of mine, quite a few.');
});

test('Linkwarden: the text that it kept, collections by their path', async () => {
  const drafts = await read(
    JSON.stringify({
      name: 'Sam',
      collections: [
        {
          id: 3,
          name: 'Piers',
          parentId: 4,
          links: [
            {
              id: 9,
              name: 'Pier',
              url: 'https://ternbay.example/pier',
              textContent: 'The pier held.\n\nIt will open again.',
              createdAt: '2024-03-02T08:15:00.000Z',
              tags: [{ id: 1, name: 'harbour' }],
            },
          ],
        },
        { id: 4, name: 'Sea', parentId: null, links: [] },
      ],
      pinnedLinks: [{ id: 9 }],
    }),
  );
  expect(said(drafts[0])).toMatchObject({
    text: 'The pier held.\nIt will open again.',
    tags: ['harbour'],
    state: { starred: true, collections: [['Sea', 'Piers']] },
  });
});

const hypothesisRow = {
  id: 'A1',
  created: '2024-03-02T09:00:00.000000+00:00',
  updated: '2024-03-02T09:00:00.000000+00:00',
  user: 'acct:sam@hypothes.is',
  uri: 'https://ternbay.example/pier',
  text: 'check',
  tags: ['a'],
  target: [
    {
      source: 'https://ternbay.example/pier',
      selector: [
        { type: 'TextPositionSelector', start: 4, end: 13 },
        { type: 'TextQuoteSelector', exact: 'pier held', prefix: 'The ', suffix: '.' },
      ],
    },
  ],
  document: { title: ['Pier'] },
};

test('Hypothesis: quotes with their surroundings, replies after the note, page notes without a quote', async () => {
  const reply = {
    ...hypothesisRow,
    id: 'A2',
    references: ['A1'],
    text: 'agreed',
    user: 'acct:kim@hypothes.is',
    target: [{ source: 'x' }],
  };
  const page = { ...hypothesisRow, id: 'A3', text: 'about all of it', tags: [], target: [{ source: 'x' }] };
  for (const data of [
    { export_userid: 'acct:sam@hypothes.is', annotations: [hypothesisRow, reply, page] },
    { total: 3, rows: [hypothesisRow, reply, page] },
  ]) {
    const drafts = await read(JSON.stringify(data));
    expect(said(drafts[0])).toMatchObject({
      title: 'Pier',
      isStub: true,
      annotations: [
        {
          quote: 'pier held',
          prefix: 'The ',
          suffix: '.',
          text: 'check\n\nkim: agreed',
          tags: ['a'],
          foreignId: 'hypothesis:A1',
        },
        { text: 'about all of it', foreignId: 'hypothesis:A3' },
      ],
    });
  }
});

test('Hypothesis by CSV', async () => {
  const drafts = await read(
    'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n2024-03-02 09:00:00,https://ternbay.example/pier,Public,Annotation,pier held,sam,check,"a,b",1\n',
  );
  expect(said(drafts[0])).toMatchObject({ annotations: [{ quote: 'pier held', text: 'check', tags: ['a', 'b'] }] });
});

test('web annotations: a collection, a page, a list or a single one', async () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000a1',
    type: 'Annotation',
    created: '2024-03-02T09:00:00Z',
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: 'check' },
      { type: 'TextualBody', purpose: 'tagging', value: 'a' },
    ],
    target: {
      source: 'https://ternbay.example/pier',
      selector: [{ type: 'TextQuoteSelector', exact: 'pier held', prefix: 'The ' }],
    },
  };
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [annotation] };
  const collection = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', first: page };
  for (const data of [annotation, [annotation], page, collection]) {
    const drafts = await read(JSON.stringify(data));
    expect(said(drafts[0])).toMatchObject({
      url: 'https://ternbay.example/pier',
      annotations: [{ quote: 'pier held', prefix: 'The ', text: 'check', tags: ['a'], foreignId: annotation.id }],
    });
  }
});

test('keys that JavaScript knows are nobody’s fields, and broken files say what they look like', async () => {
  const drafts = await read(
    '{"bookmarks":[{"__proto__":{"title":"evil"},"constructor":"x","content":{"type":"link","url":"https://ternbay.example/a"},"tags":[{"__proto__":{"name":"evil"}}]}],"lists":[]}',
  );
  expect(said(drafts[0])).toMatchObject({ title: 'ternbay.example/a', tags: [] });
  const cut = '{"bookmarks":[{"content":{"type":"link","url":"https://tern';
  const bytes = new TextEncoder().encode(cut);
  expect(
    await formatOf(cut, 'x.json')?.read?.({ bytes, fileName: 'x.json', folders: [], modifiedAt: undefined }),
  ).toEqual({ ok: false, reason: 'malformed', detail: 'an export of Karakeep' });
});

test('what is no export of a service is left to others', () => {
  expect(formatOf('{"articles":[{"title":"A","url":"https://a.example"}]}', 'news.json')).toBeUndefined();
  expect(formatOf('title,text\nA,B\n', 'a.csv')).toBeUndefined();
  expect(formatOf('Once upon a time, there was a url, a title, a tag and a status.', 'a.txt')).toBeUndefined();
});
