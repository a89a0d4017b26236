import { describe, expect, test } from 'vitest';
import { articleText } from '../../../data/text.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import { arrival, highlighted, newPlace, opened, read, takenIn } from './archive-fixture.ts';

const url = 'https://vellin-times.example/pier';
const quote = 'Seven members voted to wait for the new pier.';
const rewritten = 'Nine of them had voted to wait for that old pier.';
const rest = Array.from({ length: 6 }, (_, day) => `On day ${day} the boats of Vellin stayed in harbour.`);
const firstText = [quote, ...rest].join('\n');

/** An article whose text was replaced after its first sentence was highlighted. */
async function withLostNote(secondText: string) {
  const place = newPlace();
  const archive = await opened(place);
  const [id = ''] = await takenIn(archive, [arrival('Pier', firstText, { url })]);
  const note = await highlighted(archive, read(archive, id).article, 0, quote.length, 'Who were they?');
  await takenIn(archive, [arrival('Pier', secondText, { url })], 'import-2');
  const { article, notes } = read(archive, id);
  return { place, archive, id, note, article, lost: notes[0], text: articleText(article.blocks) };
}

const onlyNote = (archive: Archive, id: string) => read(archive, id).notes[0];

describe('a note without a place', () => {
  test('is offered what resembles its words most, too little to stand for them', async () => {
    const { lost, text } = await withLostNote([...rest, rewritten].join('\n'));
    expect(lost).toMatchObject({ quote, place: { status: 'unplaced', candidate: { likeness: expect.any(Number) } } });
    const candidate = lost?.place.status === 'unplaced' ? lost.place.candidate : undefined;
    expect(candidate?.words).toContain('voted to wait for that old pier.');
    expect(candidate?.words).toBe(text.slice(candidate?.start, candidate?.end));
    expect(candidate?.likeness).toBeLessThan(0.8);
  });

  test('is offered nothing where nothing resembles its words', async () => {
    const { lost } = await withLostNote(['Rain.', ...rest].join('\n'));
    expect(lost?.place).toEqual({ status: 'unplaced' });
  });

  test('stands where the reader puts it, also after a restart, and still where it was made', async () => {
    const { place, archive, id, note, article, text } = await withLostNote([...rest, rewritten].join('\n'));
    const start = text.indexOf('Nine');
    const request = { articleId: id, id: note.id, textHash: article.textHash, start, end: text.length };
    const placed = await archive.placeNote(request);
    expect(placed).toMatchObject({
      ok: true,
      value: { quote: rewritten, text: note.text, place: { status: 'placed', start, end: text.length } },
    });
    await archive.close();

    const again = await opened(place);
    expect(onlyNote(again, id)).toEqual(placed.ok && placed.value);
    const older = again.versions(id).find(({ isCurrent }) => !isCurrent)?.versionId;
    const onOlder = again.open(id, older);
    expect(onOlder.ok && onOlder.value.notes).toEqual([note]);
    expect(again.notesPage(id).items[0]?.['backfile:earlier']).toMatchObject([
      { selector: [{ exact: quote }, { start: 0, end: quote.length }] },
    ]);
  });

  test('can be one on the whole article, with the words it was made on', async () => {
    const { place, archive, id, note } = await withLostNote(rest.join('\n'));
    expect(await archive.keepNote({ articleId: id, id: note.id })).toMatchObject({
      ok: true,
      value: { quote, text: note.text, place: { status: 'whole' } },
    });
    await archive.close();
    const again = await opened(place);
    expect(onlyNote(again, id)).toMatchObject({ quote, place: { status: 'whole' } });
    await again.removeNote({ articleId: id, id: note.id });
    expect(await again.restoreNote({ articleId: id, id: note.id })).toMatchObject({
      ok: true,
      value: { place: { status: 'whole' } },
    });
  });

  test('is as it was when the reader takes the answer back, one at a time', async () => {
    const { archive, id, note, article, lost } = await withLostNote([...rest, rewritten].join('\n'));
    const before = archive.notesPage(id).items[0];
    const at = { articleId: id, id: note.id };
    await archive.placeNote({ ...at, textHash: article.textHash, start: 0, end: 8 });
    await archive.placeNote({ ...at, textHash: article.textHash, start: 3, end: 8 });
    await archive.keepNote(at);
    expect(await archive.unplaceNote(at)).toMatchObject({ value: { place: { status: 'placed', start: 3 } } });
    expect(await archive.unplaceNote(at)).toMatchObject({ value: { place: { status: 'placed', start: 0 } } });
    expect(await archive.unplaceNote(at)).toEqual({ ok: true, value: lost });
    expect(archive.notesPage(id).items[0]).toEqual({ ...before, 'backfile:clock': expect.any(String) });
    expect(await archive.unplaceNote(at)).toEqual({ ok: false, reason: 'note-missing' });
  });

  test('found by likeness is asked about until the reader confirms it', async () => {
    const { archive, id, note, article, lost } = await withLostNote(
      [...rest, 'Seven members voted to wait for a new pier.'].join('\n'),
    );
    const { place } = lost ?? {};
    if (place?.status !== 'approximate') throw new Error(`is ${place?.status}`);
    const { start, end } = place;
    await archive.placeNote({ articleId: id, id: note.id, textHash: article.textHash, start, end });
    expect(onlyNote(archive, id)?.place).toEqual({ status: 'placed', start, end });
  });

  test.each([
    ['nowhere', { start: 4, end: 4 }, 'nothing-selected'],
    ['beyond the text', { start: 0, end: 99_999 }, 'nothing-selected'],
    ['in a text that nobody has', { textHash: '0'.repeat(64) }, 'text-changed'],
    ['in an article that is not here', { articleId: 'nowhere' }, 'article-missing'],
  ])('is not put %s', async (_, wrong, reason) => {
    const { archive, id, note, article, lost } = await withLostNote(rest.join('\n'));
    const right = { articleId: id, id: note.id, textHash: article.textHash, start: 0, end: 8 };
    expect(await archive.placeNote({ ...right, ...wrong })).toMatchObject({ ok: false, reason });
    expect(onlyNote(archive, id)).toEqual(lost);
  });

  test('that was deleted has no place to be given', async () => {
    const { archive, id, note, article } = await withLostNote(rest.join('\n'));
    const at = { articleId: id, id: note.id };
    await archive.removeNote(at);
    const refusal = { ok: false, reason: 'note-missing' };
    expect(await archive.placeNote({ ...at, textHash: article.textHash, start: 0, end: 8 })).toMatchObject(refusal);
    expect(await archive.keepNote(at)).toMatchObject(refusal);
    expect(await archive.unplaceNote(at)).toMatchObject(refusal);
  });
});
