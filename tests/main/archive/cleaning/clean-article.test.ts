import { describe, expect, test } from 'vitest';
import type { RemovedSpan } from '../../../../data/article.ts';
import { articleText } from '../../../../data/text.ts';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { Args } from '../../../../preload/contract.ts';
import { arrival, highlighted, newPlace, opened, otherInstallation, read, rows, takenIn } from '../archive-fixture.ts';
import { valueOf } from '../library/library-steps.ts';
import { bringAll, eventually, machines, openQuickly } from '../watch/watch-fixture.ts';

const lines = ['Fog lay over Vellin.', 'Hear the Tern podcast every day.', 'The fog lifted at noon.'];
const removed: RemovedSpan[] = [
  { text: 'VELLIN —', before: 0, reason: 'dateline' },
  { text: 'Seven ferries waited', before: 1, reason: 'related' },
  { text: 'Leave a reply', before: 3, reason: 'comment-prompt' },
];

async function withArticle() {
  const place = newPlace();
  const archive = await opened(place);
  const [id = ''] = await takenIn(archive, [arrival('Fog', lines.join('\n'), { removed, source: 'Tern Bay Courier' })]);
  return { place, archive, id };
}

type Change = Pick<Args<'articles.clean'>, 'takeOut' | 'putBack' | 'leaveOut'>;

const clean = async (archive: Archive, id: string, change: Change) =>
  valueOf(await archive.cleanArticle({ id, textHash: read(archive, id).article.textHash, ...change }));

const textOf = (archive: Archive, id: string) => articleText(read(archive, id).article.blocks);

async function found(archive: Archive, query: string): Promise<number> {
  await archive.textsIndexed();
  return archive.page({ by: 'title', direction: 'ascending' }, 0, 50, 'archive', query).total;
}

describe('a passage that was left out', () => {
  test('is put back where it stood, found, and left out again', async () => {
    const { archive, id } = await withArticle();
    expect(await found(archive, 'ferries')).toBe(0);
    await clean(archive, id, { putBack: [1] });
    expect(textOf(archive, id)).toBe([lines[0], 'Seven ferries waited', ...lines.slice(1)].join('\n'));
    const { article, putBack, fileTextHash } = read(archive, id);
    expect(putBack).toEqual([{ text: 'Seven ferries waited', reason: 'related', block: 1 }]);
    expect(article).toMatchObject({ wordCount: 18, removed: [removed[0], { ...removed[2], before: 4 }] });
    expect(article.textHash).not.toBe(fileTextHash);
    expect(await found(archive, 'ferries')).toBe(1);
    await clean(archive, id, { leaveOut: [0] });
    expect(read(archive, id)).toMatchObject({ putBack: [], article: { removed, textHash: fileTextHash } });
    expect(await found(archive, 'ferries')).toBe(0);
  });

  test('is put back together with all others', async () => {
    const { archive, id } = await withArticle();
    await clean(archive, id, { putBack: [0, 1, 2] });
    expect(textOf(archive, id)).toBe(
      [`VELLIN — ${lines[0]}`, 'Seven ferries waited', ...lines.slice(1), 'Leave a reply'].join('\n'),
    );
    expect(read(archive, id).article.removed).toEqual([]);
  });
});

describe('a paragraph that is furniture', () => {
  test('is taken out, no longer found, and put back by undoing', async () => {
    const { archive, id } = await withArticle();
    expect(await found(archive, 'podcast')).toBe(1);
    const { undoId } = await clean(archive, id, { takeOut: [1] });
    expect(textOf(archive, id)).toBe([lines[0], lines[2]].join('\n'));
    expect(read(archive, id).article.removed).toContainEqual({ text: lines[1], before: 1, reason: 'reader' });
    expect(await found(archive, 'podcast')).toBe(0);
    expect(rows(archive)[0]).toMatchObject({ lead: `${lines[0]} ${lines[2]}`, wordCount: 9 });
    valueOf(await archive.correctArticles({ selection: { ids: [id] }, fields: { section: 'Sea' } }));
    expect(rows(archive)[0]).toMatchObject({ lead: `${lines[0]} ${lines[2]}`, wordCount: 9 });
    await archive.undoChange({ undoId });
    expect(textOf(archive, id)).toBe(lines.join('\n'));
    expect(await found(archive, 'podcast')).toBe(1);
    expect(rows(archive)[0]).toMatchObject({ lead: lines.join(' '), wordCount: 15 });
  });

  test('stays out after a restart, and of a new text of the article', async () => {
    const { place, archive, id } = await withArticle();
    await clean(archive, id, { takeOut: [1] });
    await archive.close();
    const again = await opened(place);
    expect(textOf(again, id)).not.toContain('podcast');
    const url = 'https://tern.example/fog';
    const [other = ''] = await takenIn(again, [arrival('Rain', lines.join('\n'), { url })]);
    await clean(again, other, { takeOut: [1] });
    await takenIn(again, [arrival('Rain', ['New words.', ...lines].join('\n'), { url })], 'import-2');
    expect(textOf(again, other)).toBe(['New words.', lines[0], lines[2]].join('\n'));
  });

  test('is known to another machine, as what was put back there is known here', async () => {
    const { place, archive, id } = await withArticle();
    await clean(archive, id, { takeOut: [1] });
    await archive.close();
    const there = await opened(otherInstallation(place));
    expect(textOf(there, id)).not.toContain('podcast');
    await clean(there, id, { putBack: [1] });
    await there.close();
    const here = await opened(place);
    expect(textOf(here, id)).toBe([lines[0], 'Seven ferries waited', lines[2]].join('\n'));
  });

  test('of a text that is not on screen any more is refused', async () => {
    const { archive, id } = await withArticle();
    expect(await archive.cleanArticle({ id, textHash: 'another', takeOut: [1] })).toEqual({
      ok: false,
      reason: 'text-changed',
    });
  });
});

describe('notes', () => {
  const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  async function marked(archive: Archive, id: string, words: string) {
    const { article } = read(archive, id);
    const { start, end } = at(articleText(article.blocks), words);
    return highlighted(archive, article, start, end, words);
  }

  const placeOf = (archive: Archive, id: string, words: string) =>
    read(archive, id).notes.find(({ text }) => text === words)?.place;

  test('keep to their words when paragraphs come and go', async () => {
    const { archive, id } = await withArticle();
    await marked(archive, id, 'fog');
    await clean(archive, id, { putBack: [1], takeOut: [1] });
    expect(placeOf(archive, id, 'fog')).toEqual({ status: 'placed', ...at(textOf(archive, id), 'fog') });
  });

  test('on what is taken out are without a place, though the same words stand elsewhere, until it is put back', async () => {
    const { archive } = await withArticle();
    const line = 'Hear the Tern podcast every day.';
    const [id = ''] = await takenIn(archive, [arrival('Twice', ['Rain.', line, 'Hail.', line, 'Snow.'].join('\n'))]);
    const note = await marked(archive, id, 'the Tern podcast every day');
    await clean(archive, id, { takeOut: [1] });
    expect(read(archive, id).notes).toMatchObject([{ id: note.id, place: { status: 'unplaced' } }]);
    await clean(archive, id, { putBack: [0] });
    expect(read(archive, id).notes).toEqual([note]);
  });

  test('made on a cleaned text stand where they were made, whatever is put back', async () => {
    const { archive, id } = await withArticle();
    await clean(archive, id, { takeOut: [0], putBack: [1] });
    const note = await marked(archive, id, 'at noon');
    const inPutBack = await marked(archive, id, 'ferries waited');
    expect(note.place).toEqual({ status: 'placed', ...at(textOf(archive, id), 'at noon') });
    expect(inPutBack.place).toMatchObject({ status: 'placed' });
    await clean(archive, id, { putBack: [1] });
    expect(placeOf(archive, id, 'at noon')).toEqual({ status: 'placed', ...at(textOf(archive, id), 'at noon') });
    expect(placeOf(archive, id, 'ferries waited')).toMatchObject(at(textOf(archive, id), 'ferries waited'));
    expect(archive.notesPage(id).items.find((item) => item.id === note.id)?.['backfile:textHash']).toBe(
      read(archive, id).fileTextHash,
    );
  });

  test('can be made in a window that still shows the text as its file has it', async () => {
    const { archive, id } = await withArticle();
    const { article } = read(archive, id);
    await clean(archive, id, { takeOut: [0] });
    const words = 'at noon';
    const { start, end } = at(articleText(article.blocks), words);
    await highlighted(archive, article, start, end, words);
    expect(placeOf(archive, id, words)).toEqual({ status: 'placed', ...at(textOf(archive, id), words) });
  });
});

describe('two machines that clean one article while they are apart', () => {
  async function apart() {
    const [one, other] = (await machines(2)) as [ReturnType<typeof newPlace>, ReturnType<typeof newPlace>];
    const here = await openQuickly(one);
    const [id = ''] = await takenIn(here, [arrival('Fog', lines.join('\n'), { removed })]);
    bringAll(one, other);
    const there = await openQuickly(other);
    await eventually(() => expect(textOf(there, id)).toBe(lines.join('\n')));
    const meet = () => {
      bringAll(one, other);
      bringAll(other, one);
    };
    return { here, there, id, meet };
  }

  test('keep what each said of another passage', async () => {
    const { here, there, id, meet } = await apart();
    await clean(here, id, { takeOut: [1] });
    await clean(there, id, { putBack: [1], takeOut: [2] });
    meet();
    for (const archive of [here, there]) {
      await eventually(() => expect(textOf(archive, id)).toBe([lines[0], 'Seven ferries waited'].join('\n')));
    }
  });

  test('come to what was said last of the same one', async () => {
    const { here, there, id, meet } = await apart();
    await clean(here, id, { takeOut: [1] });
    meet();
    await eventually(() => expect(textOf(there, id)).not.toContain('podcast'));
    await clean(there, id, { putBack: [2] });
    meet();
    for (const archive of [here, there]) await eventually(() => expect(textOf(archive, id)).toBe(lines.join('\n')));
  });
});
