import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { ListOrder } from '../../../preload/contract.ts';
import { arrival, highlighted, newPlace, opened, read, takenIn } from '../archive/archive-fixture.ts';

const relevance: ListOrder = { by: 'relevance', direction: 'descending' };

const searched = (archive: Archive, query: string) => archive.page(relevance, 0, 50, 'archive', query);
const titlesOf = (archive: Archive, query: string) => searched(archive, query).rows.map(({ title }) => title);

const english = { language: 'en' };

async function filled() {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(archive, [
    arrival('Ferry adrift', 'The ferry drifted for nine hours before tugs arrived.', english),
    arrival('Council votes', 'Council members voted on ferries and on the harbour wall.', english),
    arrival('Comet seen', 'A bright comet was seen above the observatory.', english),
  ]);
  await archive.textsIndexed();
  return { place, archive, ids };
}

describe('a search', () => {
  test('finds words in title and text, the title first, and says where', async () => {
    const { archive } = await filled();
    expect(titlesOf(archive, 'ferry ')).toEqual(['Ferry adrift', 'Council votes']);
    expect(titlesOf(archive, 'comet -ferry ')).toEqual(['Comet seen']);
    expect(titlesOf(archive, '"nine hours"')).toEqual(['Ferry adrift']);
    expect(titlesOf(archive, 'hours nine ')).toEqual(['Ferry adrift']);
    expect(titlesOf(archive, '"hours nine"')).toEqual([]);
    const [row] = searched(archive, 'observatory ').rows;
    const { text = '', marks = [] } = row?.match?.snippet ?? {};
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['observatory']);
  });

  test('finds the beginning of a word while it is typed', async () => {
    const { archive } = await filled();
    expect(titlesOf(archive, 'obs')).toEqual(['Comet seen']);
    expect(titlesOf(archive, 'obs ')).toEqual([]);
    expect(titlesOf(archive, 'o').length).toBeGreaterThan(1);
  });

  test('finds what the reader wrote, and shows that note', async () => {
    const { archive, ids } = await filled();
    const [, id = ''] = ids;
    const note = await highlighted(archive, read(archive, id).article, 0, 7, 'Ask the treasurer about this');
    expect(titlesOf(archive, 'treasurer ')).toEqual(['Council votes']);
    expect(searched(archive, 'treasurer ').rows[0]?.match).toMatchObject({ where: 'note', noteId: note.id });
    expect(titlesOf(archive, 'in:notes "the treasurer"')).toEqual(['Council votes']);
    expect(titlesOf(archive, 'in:highlights treasurer')).toEqual([]);
    await archive.removeNote({ articleId: id, id: note.id });
    expect(titlesOf(archive, 'treasurer ')).toEqual([]);
  });

  test('finds articles that the reader corrected, until the correction is taken back', async () => {
    const { archive, ids } = await filled();
    expect(titlesOf(archive, 'has:correction')).toEqual([]);
    const selection = { ids: ids.slice(2) };
    await archive.correctArticles({ selection, fields: { place: 'Vellin' } });
    expect(titlesOf(archive, 'has:correction')).toEqual(['Comet seen']);
    expect(titlesOf(archive, '-has:correction ferry ')).toEqual(['Ferry adrift', 'Council votes']);
    await archive.correctArticles({ selection, fields: { place: null } });
    expect(titlesOf(archive, 'has:correction')).toEqual([]);
  });
});
