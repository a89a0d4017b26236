import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '../../../../data/article.ts';
import type { Archive, Arrival } from '../../../../main/archive/archive.ts';
import type { Draft, DraftAnnotation, DraftState } from '../../../../main/import/reader.ts';
import { arrival, names, newPlace, opened, read, rows, takenIn, textAt, titles } from '../archive-fixture.ts';

const PAGE = 'https://news.example/harbour/pier';
const TEXT = 'The pier was closed on Monday.\nThe council voted seven to two.\nIt opens again in April.';

interface From {
  readonly state?: DraftState;
  readonly annotations?: readonly DraftAnnotation[];
  readonly isStub?: boolean;
}

/** An arrival with what a service knew besides the text. */
function from(
  service: From,
  { title = 'Pier closed', text = TEXT, ...content }: Partial<ArticleContent> & { text?: string },
) {
  const made = arrival(title, text, { url: PAGE, ...content });
  const [draft] = made.drafts as readonly [Draft];
  return { ...made, drafts: [{ ...draft, ...service }] };
}

const stub = (service: From = {}, content: Partial<ArticleContent> = {}) =>
  from({ ...service, isStub: true }, { blocks: [], ...content });

/** What an archive holds, byte for byte, but for the index. */
const fingerprint = (place: ReturnType<typeof newPlace>) =>
  ['articles', 'state', 'originals'].flatMap((folder) => names(place, folder).map((name) => `${folder}/${name}`));

const outcomes = async (archive: Archive, batch: readonly Arrival[], importId = 'import-1') => {
  const result = await archive.takeIn(batch, importId);
  if (!result.ok) throw new Error(result.reason);
  return result.value.map(({ outcome }) => outcome);
};

describe('what a service knew of an article', () => {
  const known: From = {
    state: {
      read: true,
      starred: true,
      archived: true,
      progress: 0.5,
      savedAt: '2024-03-02T08:15:00Z',
      collections: [['Local', 'Harbour'], ['Later']],
    },
  };

  test('arrives: read, starred, archived, its place and its collections', async () => {
    const archive = await opened(newPlace());
    const [id = ''] = await takenIn(archive, [from(known, { tags: ['council'] })]);
    expect(rows(archive)).toMatchObject([{ isUnread: false, isStarred: true }]);
    expect(read(archive, id).position).toEqual({ block: 1, offset: 12 });
    const { collections } = archive.library();
    expect(collections.map(({ name }) => name)).toEqual(['Harbour', 'Later', 'Local']);
    expect(collections.map(({ count }) => count).slice(0, 2)).toEqual([1, 1]);
    const [harbour, , local] = collections;
    expect(harbour?.parentId).toBe(local?.id);
  });

  test('changes nothing when it is imported a second time, whatever the reader did since', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const [id = ''] = await takenIn(archive, [from(known, { tags: ['council'] })]);
    await archive.changeState({ articleId: id, starred: false, read: false });
    const before = fingerprint(place);
    const state = names(place, 'state').map((name) => textAt(`${place.folder}/state/${name}`));
    expect(await outcomes(archive, [from(known, { tags: ['council'] })], 'import-2')).toEqual(['duplicate']);
    expect(fingerprint(place)).toEqual(before);
    expect(names(place, 'state').map((name) => textAt(`${place.folder}/state/${name}`))).toEqual(state);
    expect(rows(archive)).toMatchObject([{ isUnread: true, isStarred: false }]);
  });

  test('makes no second collection where the reader has one of that name', async () => {
    const archive = await opened(newPlace());
    await archive.saveCollection({ name: 'Later' });
    await takenIn(archive, [from({ state: { collections: [['Later']] } }, {})]);
    expect(archive.library().collections).toMatchObject([{ name: 'Later', count: 1 }]);
  });

  test('brings no collection back that the reader removed', async () => {
    const archive = await opened(newPlace());
    const arriving = [from({ state: { collections: [['Later']] } }, {})];
    await takenIn(archive, arriving);
    await archive.removeCollection({ id: archive.library().collections[0]?.id ?? '' });
    await takenIn(archive, arriving, 'import-2');
    expect(archive.library().collections).toEqual([]);
  });
});

describe('annotations from elsewhere', () => {
  const highlight: DraftAnnotation = {
    quote: 'council voted seven to two',
    text: 'check',
    color: 'green',
    tags: ['vote'],
  };

  test('are anchored by their quote, with their colour, words and dates', async () => {
    const archive = await opened(newPlace());
    const made = { ...highlight, createdAt: '2024-03-02T09:00:00+00:00', foreignId: 'A1' };
    const [id = ''] = await takenIn(archive, [from({ annotations: [made] }, {})]);
    const start = TEXT.indexOf('council');
    expect(read(archive, id).notes).toMatchObject([
      {
        color: 'green',
        text: 'check',
        quote: 'council voted seven to two',
        created: '2024-03-02T09:00:00.000Z',
        place: { status: 'placed', start, end: start + 26 },
      },
    ]);
  });

  test('are kept unplaced when their words are not there, and said so', async () => {
    const archive = await opened(newPlace());
    const lost = { quote: 'words that the page has no longer got', text: '' };
    const result = await archive.takeIn([from({ annotations: [highlight, lost] }, {})], 'import-1');
    expect(result).toMatchObject({ value: [{ notes: { added: 2, unplaced: 1 } }] });
    const [row] = rows(archive);
    expect(
      read(archive, row?.id ?? '')
        .notes.map(({ place }) => place.status)
        .toSorted(),
    ).toEqual(['placed', 'unplaced']);
  });

  test('without a quote are about the article as a whole, and can be deleted and restored', async () => {
    const archive = await opened(newPlace());
    const [articleId = ''] = await takenIn(archive, [from({ annotations: [{ text: 'for the series' }] }, {})]);
    const [note] = read(archive, articleId).notes;
    expect(note).toMatchObject({ text: 'for the series', place: { status: 'whole' } });
    await archive.removeNote({ articleId, id: note?.id ?? '' });
    expect(read(archive, articleId).notes).toEqual([]);
    expect(await archive.restoreNote({ articleId, id: note?.id ?? '' })).toMatchObject({ ok: true });
  });

  test('come once, however often and from wherever they are imported; deleted ones stay deleted', async () => {
    const archive = await opened(newPlace());
    const [articleId = ''] = await takenIn(archive, [from({ annotations: [{ ...highlight, foreignId: 'A1' }] }, {})]);
    await takenIn(archive, [from({ annotations: [{ ...highlight, foreignId: 'A1' }] }, {})], 'import-2');
    await takenIn(archive, [stub({ annotations: [{ ...highlight, foreignId: 'other-service-7' }] })], 'import-3');
    const { notes } = read(archive, articleId);
    expect(notes).toHaveLength(1);
    await archive.removeNote({ articleId, id: notes[0]?.id ?? '' });
    await takenIn(archive, [from({ annotations: [{ ...highlight, foreignId: 'A1' }] }, {})], 'import-4');
    expect(read(archive, articleId).notes).toEqual([]);
  });
});

describe('an address without a text', () => {
  test('waits as an article of its own, once', async () => {
    const archive = await opened(newPlace());
    expect(await outcomes(archive, [stub(), stub({}, { title: 'Other title', url: `${PAGE}?utm_source=x` })])).toEqual([
      'stub',
      'duplicate',
    ]);
    expect(rows(archive)).toMatchObject([{ title: 'Pier closed', wordCount: 0 }]);
  });

  test('is filled by a file with that address, which takes over its marks, tags and highlights', async () => {
    const archive = await opened(newPlace());
    const annotations = [{ quote: 'council voted seven to two', text: '' }];
    const [id = ''] = await takenIn(archive, [stub({ annotations, state: { starred: true } }, { tags: ['council'] })]);
    expect(await outcomes(archive, [from({}, { url: `${PAGE}/amp?fbclid=1#top` })], 'import-2')).toEqual(['imported']);
    const article = read(archive, id);
    expect(article.isStarred).toBe(true);
    expect(article.article.tags).toEqual(['council']);
    expect(article.notes).toMatchObject([{ place: { status: 'placed' } }]);
    expect(titles(archive)).toEqual(['Pier closed']);
  });

  test('that is here with its text brings its marks to it', async () => {
    const archive = await opened(newPlace());
    const [id = ''] = await takenIn(archive, [from({}, {})]);
    const marks = { state: { read: true }, annotations: [{ quote: 'It opens again in April', text: 'good' }] };
    expect(await outcomes(archive, [stub(marks, { tags: ['spring'] })], 'import-2')).toEqual(['duplicate']);
    expect(read(archive, id)).toMatchObject({
      isUnread: false,
      notes: [{ text: 'good', place: { status: 'placed' } }],
    });
    expect(rows(archive)[0]?.tags).toEqual(['spring']);
  });
});

describe('the same article from two files', () => {
  test('keeps both sources and all tags, and is still one', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const plain = arrival('Pier closed', TEXT, { tags: ['harbour'] });
    const page = {
      ...from({}, { tags: ['council'] }),
      bytes: Buffer.from('<p>another file</p>'),
      fileName: 'pier.html',
    };
    const [id = ''] = await takenIn(archive, [plain]);
    expect(await outcomes(archive, [page], 'import-2')).toEqual(['duplicate']);
    const { article } = read(archive, id);
    expect(article.originals.map(({ fileName }) => fileName)).toEqual(['Pier closed.txt', 'pier.html']);
    expect(article.url).toBe(PAGE);
    expect(names(place, 'originals')).toHaveLength(2);
    expect(rows(archive)[0]?.tags.toSorted()).toEqual(['council', 'harbour']);
    const before = textAt(`${place.folder}/articles/${names(place, 'articles').at(-1) ?? ''}`);
    expect(await outcomes(archive, [page, plain], 'import-3')).toEqual(['duplicate', 'duplicate']);
    expect(textAt(`${place.folder}/articles/${names(place, 'articles').at(-1) ?? ''}`)).toBe(before);
  });
});
