import { expect, test } from 'vitest';
import { articleText } from '../../../../data/text.ts';
import { headOf } from '../../../../main/import/head.ts';
import { folderFormats } from '../../../../main/import/services/folder-formats.ts';
import { omnivoreHighlights } from '../../../../main/import/services/folders.ts';

async function read(data: unknown, beside: Readonly<Record<string, string>>) {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const format = folderFormats.find((one) =>
    one.looksLike(headOf(bytes, { fileName: 'x.json', sizeBytes: bytes.length })),
  );
  const result = await format?.read?.({
    bytes,
    fileName: 'x.json',
    folders: ['articles', 'a1'],
    modifiedAt: undefined,
    beside: (path) => (beside[path] === undefined ? undefined : new TextEncoder().encode(beside[path])),
  });
  if (!result?.ok) throw new Error(`not read: ${result?.reason ?? 'no such format'}`);
  return result.drafts.map((draft) => Object.assign({}, draft, { text: articleText(draft.content.blocks) }));
}

const item = {
  id: '3f1c',
  slug: 'ferry-pier-18f0a',
  title: 'Ferry pier closed',
  description: 'The council voted.',
  author: 'Ines Halloran',
  url: 'https://ternbay.example/pier',
  state: 'Archived',
  readingProgress: 42,
  thumbnail: null,
  labels: ['transport', 'council'],
  savedAt: '2024-03-02T08:15:00.000Z',
  updatedAt: '2024-03-03T09:00:00.000Z',
  publishedAt: null,
};

test('Omnivore: the text from the page beside the list, highlights with labels and notes', async () => {
  const [draft] = await read([item], {
    'content/ferry-pier-18f0a.html': '<div><p>The vote was seven to two.</p><p>Work resumes in April.</p></div>',
    'highlights/ferry-pier-18f0a.md': '> The vote was seven to two.\n\n#council #key\n\nCompare with March\n',
  });
  expect(draft).toMatchObject({
    text: 'The vote was seven to two.\nWork resumes in April.',
    part: 'ferry-pier-18f0a',
    content: {
      title: 'Ferry pier closed',
      url: 'https://ternbay.example/pier',
      byline: ['Ines Halloran'],
      tags: ['transport', 'council'],
    },
    state: { archived: true, read: true, progress: 0.42, savedAt: '2024-03-02T08:15:00.000Z' },
    annotations: [{ quote: 'The vote was seven to two.', text: 'Compare with March', tags: ['council', 'key'] }],
  });
});

test('Omnivore: without its page an item is a stub, and a newsletter has no address', async () => {
  const [stub, ...others] = await read([item, { ...item, slug: 'b', url: 'https://omnivore.app/no_url?q=1' }], {});
  expect(stub).toMatchObject({ isStub: true });
  expect(others).toEqual([]);
  const [letter] = await read([{ ...item, url: 'https://omnivore.app/no_url?q=1' }], {
    'content/ferry-pier-18f0a.html': '<p>Dear readers, hello.</p>',
  });
  expect(letter?.content.url).toBeUndefined();
});

test('Omnivore: a second paragraph of a quote bears no mark, and a note of the article has no quote', () => {
  const notes = omnivoreHighlights(
    'About all of it\n\n> A second quote, first paragraph.\n> \nits second paragraph has no marker \n\n> Another.\n',
  );
  expect(notes).toEqual([
    { text: 'About all of it' },
    { quote: 'A second quote, first paragraph.\n\nits second paragraph has no marker', text: '' },
    { quote: 'Another.', text: '' },
  ]);
});

test('the folder of an exported Pocket article: text, authors, states and highlights', async () => {
  const [draft] = await read(
    {
      _createdAt: '2024-03-02T08:15:00Z',
      title: 'Pier',
      url: 'https://t.example/s',
      savedId: '9',
      status: 'ARCHIVED',
      isFavorite: true,
      isArchived: true,
      tags: [{ id: '1', name: 'harbour' }],
      annotations: { highlights: [{ id: 'h1', quote: 'seven to two', _createdAt: '2024-03-02T09:00:00Z' }] },
      item: {
        excerpt: 'Voted.',
        authors: [{ name: 'Ines Halloran' }],
        datePublished: '2024-03-01',
        domainMetadata: { name: 'Tern Bay Courier' },
        resolvedUrl: 'https://ternbay.example/pier',
        givenUrl: 'https://t.example/s',
      },
    },
    { 'article.html': '<p>The vote was seven to two.</p>', 'original.html': '<p>wrong</p>' },
  );
  expect(draft).toMatchObject({
    text: 'The vote was seven to two.',
    part: 'a1',
    content: {
      url: 'https://ternbay.example/pier',
      source: 'Tern Bay Courier',
      byline: ['Ines Halloran'],
      tags: ['harbour'],
      published: { value: '2024-03-01' },
    },
    state: { starred: true, archived: true },
    annotations: [{ quote: 'seven to two', foreignId: 'pocket:h1' }],
  });
});
