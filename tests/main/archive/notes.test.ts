import { describe, expect, test } from 'vitest';
import { articleText } from '../../../data/text.ts';
import { arrival, highlighted, newPlace, opened, otherInstallation, read, rows, takenIn } from './archive-fixture.ts';

async function withArticle(place = newPlace()) {
  const archive = await opened(place);
  const [id = ''] = await takenIn(archive, [arrival('Fog', 'Fog lay over Vellin.\nBoats waited outside.')]);
  const { article } = read(archive, id);
  return { place, archive, id, article, text: articleText(article.blocks) };
}

describe('a highlight', () => {
  test('stands on the words it was put on, with its own words, across paragraphs', async () => {
    const { archive, id, article, text } = await withArticle();
    const [start, end] = [text.indexOf('Vellin'), text.indexOf('waited')];
    const note = await highlighted(archive, article, start, end, 'Where exactly?');
    expect(note).toMatchObject({
      articleId: id,
      quote: 'Vellin.\nBoats ',
      text: 'Where exactly?',
      place: { status: 'placed', start, end },
    });
    expect(read(archive, id).notes).toEqual([note]);
    expect(rows(archive)).toMatchObject([{ noteCount: 1 }]);
  });

  test('overlaps others, and two in the same place are two', async () => {
    const { archive, id, article } = await withArticle();
    await Promise.all([0, 2, 0].map((start) => highlighted(archive, article, start, 6)));
    expect(read(archive, id).notes).toHaveLength(3);
  });

  test.each([
    ['of nothing', 3, 3],
    ['of white space', 3, 4],
    ['that runs backwards', 6, 3],
    ['beyond the text', 0, 4000],
  ])('%s is refused', async (_, start, end) => {
    const { archive, id, article } = await withArticle();
    const request = { articleId: id, textHash: article.textHash, start, end, color: 'pink', text: '' } as const;
    expect(await archive.addNote(request)).toEqual({ ok: false, reason: 'nothing-selected' });
    expect(read(archive, id).notes).toEqual([]);
  });

  test('made on a text that is no longer shown is refused', async () => {
    const { archive, id } = await withArticle();
    const request = { articleId: id, textHash: '0'.repeat(64), start: 0, end: 3, color: 'pink', text: '' } as const;
    expect(await archive.addNote(request)).toEqual({ ok: false, reason: 'text-changed' });
  });

  test('on an article that is not here is refused', async () => {
    const { archive, article } = await withArticle();
    const request = { articleId: 'nowhere', textHash: article.textHash, start: 0, end: 3, color: 'pink' } as const;
    expect(await archive.addNote({ ...request, text: '' })).toEqual({ ok: false, reason: 'article-missing' });
  });

  test('is recoloured and given words, and loses them again', async () => {
    const { archive, id, article } = await withArticle();
    const { id: noteId } = await highlighted(archive, article, 0, 3);
    const changed = await archive.changeNote({ articleId: id, id: noteId, color: 'blue', text: 'Since when?' });
    expect(changed).toMatchObject({ ok: true, value: { color: 'blue', text: 'Since when?', quote: 'Fog' } });
    await archive.changeNote({ articleId: id, id: noteId, text: '' });
    expect(read(archive, id).notes).toMatchObject([{ color: 'blue', text: '' }]);
    expect(archive.notesPage(id).items).toMatchObject([{ motivation: 'highlighting', body: [] }]);
  });

  test('is removed, and restored exactly, also after a restart', async () => {
    const { place, archive, id, article } = await withArticle();
    const note = await highlighted(archive, article, 0, 3, 'Keep me');
    const [before] = archive.notesPage(id).items;
    expect(await archive.removeNote({ articleId: id, id: note.id })).toEqual({ ok: true, value: null });
    expect(read(archive, id).notes).toEqual([]);
    expect(rows(archive)).toMatchObject([{ noteCount: 0 }]);
    expect(archive.notesPage(undefined).items).toEqual([]);
    await archive.close();

    const again = await opened(place);
    expect(await again.restoreNote({ articleId: id, id: note.id })).toEqual({ ok: true, value: note });
    expect(read(again, id).notes).toEqual([note]);
    expect(again.notesPage(id).items).toEqual([{ ...before, 'backfile:clock': expect.any(String) }]);
  });

  test('that was removed cannot be changed or removed again', async () => {
    const { archive, id, article } = await withArticle();
    const { id: noteId } = await highlighted(archive, article, 0, 3);
    await archive.removeNote({ articleId: id, id: noteId });
    const missing = { ok: false, reason: 'note-missing' };
    expect(await archive.changeNote({ articleId: id, id: noteId, color: 'blue' })).toEqual(missing);
    expect(await archive.removeNote({ articleId: id, id: noteId })).toEqual(missing);
    const stranger = 'urn:uuid:00000000-0000-4000-8000-000000000000';
    expect(await archive.restoreNote({ articleId: id, id: stranger })).toEqual(missing);
  });

  test('follows its words into a new version, and is unplaced where they are gone', async () => {
    const { archive } = await withArticle();
    const url = 'https://courier.example/pier';
    const [id = ''] = await takenIn(archive, [
      arrival('Pier', 'The old pier of Vellin was closed on Monday morning.\nNobody had expected the storm.', { url }),
    ]);
    const { article } = read(archive, id);
    const text = articleText(article.blocks);
    const at = text.indexOf('closed on Monday morning');
    const kept = await highlighted(archive, article, at, at + 24);
    const gone = await highlighted(archive, article, text.indexOf('Nobody'), text.length);
    await takenIn(archive, [arrival('Pier', 'Update. The old pier of Vellin was closed on Monday morning.', { url })]);
    const notes = new Map(read(archive, id).notes.map((note) => [note.id, note]));
    expect(notes.get(kept.id)).toMatchObject({ articleId: id, place: { status: 'placed', start: at + 8 } });
    expect(notes.get(gone.id)).toMatchObject({ articleId: id, place: { status: 'unplaced' } });
  });
});

describe('all notes', () => {
  test('of one article, or of the archive, are a page of W3C annotations', async () => {
    const { archive, id, article } = await withArticle();
    const [other = ''] = await takenIn(archive, [arrival('Sun', 'Sun over Vellin.')]);
    await highlighted(archive, article, 0, 3, 'One');
    await highlighted(archive, read(archive, other).article, 0, 3, 'Two');
    expect(archive.notesPage(id)).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          type: 'Annotation',
          motivation: 'commenting',
          body: [{ type: 'TextualBody', value: 'One' }],
          target: { source: `urn:backfile:article:${id}` },
        },
      ],
    });
    expect(archive.notesPage(undefined).items).toHaveLength(2);
  });
});

test('a hundred highlights made at once are all kept', async () => {
  const { place, archive, id, article } = await withArticle();
  await Promise.all(Array.from({ length: 100 }, (_, index) => highlighted(archive, article, 0, 3, `Note ${index}`)));
  await archive.close();
  expect(new Set(read(await opened(place), id).notes.map(({ text }) => text)).size).toBe(100);
});

describe('two installations that share an archive', () => {
  test('see each other’s articles, notes and state, and write only their own files', async () => {
    const { place: here, archive: first, id, article } = await withArticle();
    const note = await highlighted(first, article, 0, 3, 'From here');
    await first.changeState({ articleId: id, starred: true });
    await first.close();

    const there = otherInstallation(here);
    const second = await opened(there);
    expect(read(second, id)).toMatchObject({ notes: [note], isStarred: true });
    await second.changeNote({ articleId: id, id: note.id, color: 'green' });
    await highlighted(second, article, 4, 7, 'From there');
    await second.changeState({ articleId: id, read: true });
    await takenIn(second, [arrival('Sun', 'Sun over Vellin.')]);
    await second.close();

    const third = await opened(here);
    expect(read(third, id)).toMatchObject({ isStarred: true, isUnread: false });
    expect(read(third, id).notes).toMatchObject([
      { text: 'From here', color: 'green' },
      { text: 'From there', color: 'yellow' },
    ]);
    expect(rows(third)).toMatchObject([{ title: 'Fog', noteCount: 2 }, { title: 'Sun' }]);
  });

  test('agree that a note removed on one is removed', async () => {
    const { place, archive, id, article } = await withArticle();
    const { id: noteId } = await highlighted(archive, article, 0, 3);
    await archive.close();
    const second = await opened(otherInstallation(place));
    await second.removeNote({ articleId: id, id: noteId });
    await second.close();
    expect(read(await opened(place), id).notes).toEqual([]);
  });

  test('let the later change win though the clock of its machine is years behind', async () => {
    const ahead = newPlace();
    const { archive, id, article } = await withArticle({ ...ahead, now: () => Date.UTC(2040, 0) });
    const { id: noteId } = await highlighted(archive, article, 0, 3, 'First');
    await archive.changeState({ articleId: id, read: true });
    await archive.close();
    const behind = await opened({ ...otherInstallation(ahead), now: () => Date.UTC(2026, 0) });
    await behind.changeNote({ articleId: id, id: noteId, text: 'Second' });
    await behind.changeState({ articleId: id, read: false });
    await behind.close();
    const { notes, isUnread } = read(await opened(ahead), id);
    expect(notes).toMatchObject([{ text: 'Second' }]);
    expect(isUnread).toBe(true);
  });
});
