import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { FieldChanges } from '../../../../preload/contract.ts';
import { arrival, newPlace, onlyFile, opened, read, rows, takenIn, textAt, titles } from '../archive-fixture.ts';
import { valueOf } from '../library/library-steps.ts';
import { bringAll, eventually, machines, openQuickly } from '../watch/watch-fixture.ts';

const correct = async (archive: Archive, ids: readonly string[], fields: FieldChanges) =>
  valueOf(await archive.correctArticles({ selection: { ids: [...ids] }, fields }));

const found = (archive: Archive, query: string) =>
  archive.page({ by: 'title', direction: 'ascending' }, 0, 50, 'archive', query).rows.map(({ title }) => title);

async function withArticles() {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(archive, [
    arrival('Fog', 'Fog over Vellin kept the ferries in.'),
    arrival('Harbour', 'The harbour of Vellin is open again.'),
  ]);
  return { place, archive, ids, first: ids[0] ?? '', second: ids[1] ?? '' };
}

const everything = {
  title: 'Zephyr over the strait',
  standfirst: 'Sailors rejoice',
  byline: ['Mara Oskarsen', 'Tam Veld'],
  published: { value: '1998-07', precision: 'month' },
  source: 'Tern Bay Courier',
  section: 'Weather',
  agency: 'TBP',
  place: 'Vellin',
  language: 'nb',
} as const satisfies FieldChanges;

describe('a correction', () => {
  test('shows wherever the article does', async () => {
    const { archive, first } = await withArticles();
    await correct(archive, [first], { ...everything, byline: [...everything.byline] });
    const { title, byline, published, source, place, agency, language } = everything;
    expect(rows(archive).find(({ id }) => id === first)).toMatchObject({
      title,
      byline,
      published,
      source,
      place,
      agency,
      language,
      isDateGuessed: false,
    });
    const { article } = read(archive, first);
    expect(article).toMatchObject({ title, byline, published, source, agency, language, section: 'Weather' });
    expect(article).toMatchObject({ standfirst: 'Sailors rejoice', dateline: { place } });
    expect(article.provenance.published).toEqual({ from: 'reader', sure: 'certain' });
    const facets = archive.facets({ query: '' });
    for (const [facet, value] of Object.entries({ source, place, agency, author: 'Tam Veld', year: '1998' })) {
      expect(facets[facet as keyof typeof facets]?.values).toContainEqual({ value, label: value, count: 1 });
    }
    expect(archive.timeline({ query: '', unit: 'month' }).bars).toContainEqual({ start: '1998-07', count: 1 });
    expect(titles(archive, { by: 'title', direction: 'descending' })).toEqual([title, 'Harbour']);
  });

  test('is what the words of title and standfirst are searched in', async () => {
    const { archive, first } = await withArticles();
    await archive.textsIndexed();
    await correct(archive, [first], { title: 'Zephyr over the strait', standfirst: 'Sailors rejoice' });
    await archive.textsIndexed();
    expect(found(archive, 'zephyr')).toEqual(['Zephyr over the strait']);
    expect(found(archive, 'rejoice')).toEqual(['Zephyr over the strait']);
    expect(found(archive, 'title:fog')).toEqual([]);
    expect(found(archive, 'ferries')).toEqual(['Zephyr over the strait']);
  });

  test('leaves the file’s own value to be seen, and to be gone back to', async () => {
    const { archive, first } = await withArticles();
    await correct(archive, [first], { title: 'Zephyr', place: 'Vellin' });
    expect(read(archive, first).own).toEqual({ title: 'Fog', place: '' });
    await correct(archive, [first], { title: null });
    expect(read(archive, first)).toMatchObject({ own: { place: '' }, article: { title: 'Fog' } });
  });

  test('can say that there is none, whatever the file says', async () => {
    const { archive, first } = await withArticles();
    await correct(archive, [first], {
      source: 'Tern Bay Courier',
      byline: ['Tam Veld'],
      published: { value: '2001', precision: 'year' },
    });
    await correct(archive, [first], { source: '', byline: [], published: '' });
    expect(rows(archive)[0]).toMatchObject({ source: null, byline: [], published: null });
    expect(read(archive, first).article).not.toHaveProperty('source');
  });

  test('of many articles changes only the fields that it names', async () => {
    const { archive } = await withArticles();
    await archive.textsIndexed();
    const outcome = await archive.correctArticles({
      selection: { query: 'vellin', except: [] },
      fields: { place: 'Vellin' },
    });
    expect(valueOf(outcome).changed).toBe(2);
    expect(rows(archive)).toMatchObject([
      { title: 'Fog', place: 'Vellin' },
      { title: 'Harbour', place: 'Vellin' },
    ]);
  });

  test('is taken back exactly, and not what was corrected since', async () => {
    const { archive, ids, first } = await withArticles();
    await correct(archive, [first], { place: 'Oster' });
    const { undoId } = await correct(archive, ids, { place: 'Vellin', section: 'Sea' });
    await correct(archive, [first], { section: 'Coast' });
    await archive.undoChange({ undoId });
    expect(rows(archive)).toMatchObject([{ place: 'Oster' }, { place: null }]);
    expect(read(archive, first).article.section).toBe('Coast');
  });

  test('is there after a restart, with the index and without', async () => {
    const { place, archive, first } = await withArticles();
    await correct(archive, [first], { title: 'Zephyr', source: 'Tern Bay Courier' });
    await archive.close();
    expect(titles(await opened(place))).toEqual(['Zephyr', 'Harbour']);
    const anew = await opened({
      ...place,
      cacheFolder: `${place.cacheFolder}-new`,
      configFolder: `${place.configFolder}-new`,
    });
    expect(rows(anew)).toMatchObject([{ title: 'Zephyr', source: 'Tern Bay Courier' }, { title: 'Harbour' }]);
  });

  test('leaves a highlight where it was', async () => {
    const { archive, first } = await withArticles();
    const { article } = read(archive, first);
    const noted = await archive.addNote({
      articleId: first,
      textHash: article.textHash,
      start: 0,
      end: 3,
      color: 'yellow',
      text: 'thick',
    });
    await correct(archive, [first], { title: 'Zephyr' });
    expect(read(archive, first).notes).toEqual([valueOf(noted)]);
  });
});

describe('two machines that correct one article', () => {
  async function apart() {
    const [one, other] = (await machines(2)) as [ReturnType<typeof newPlace>, ReturnType<typeof newPlace>];
    const here = await openQuickly(one);
    const [id = ''] = await takenIn(here, [arrival('Fog', 'Fog over Vellin.')]);
    bringAll(one, other);
    const there = await openQuickly(other);
    await eventually(() => expect(titles(there)).toEqual(['Fog']));
    return { one, other, here, there, id };
  }

  test('in different fields both hold', async () => {
    const { one, other, here, there, id } = await apart();
    await correct(here, [id], { place: 'Vellin' });
    await correct(there, [id], { source: 'Tern Bay Courier' });
    bringAll(one, other);
    bringAll(other, one);
    for (const archive of [here, there]) {
      await eventually(() => expect(rows(archive)).toMatchObject([{ place: 'Vellin', source: 'Tern Bay Courier' }]));
    }
  });

  test('in the same field come to the later one', async () => {
    const { one, other, here, there, id } = await apart();
    await correct(here, [id], { title: 'First' });
    bringAll(one, other);
    await eventually(() => expect(titles(there)).toEqual(['First']));
    await correct(there, [id], { title: 'Second' });
    bringAll(other, one);
    for (const archive of [here, there]) await eventually(() => expect(titles(archive)).toEqual(['Second']));
  });
});

test('a value that is none, from another program, is passed over', async () => {
  const { place, archive, first } = await withArticles();
  await correct(archive, [first], { place: 'Vellin' });
  await archive.close();
  const path = onlyFile(place, 'state');
  writeFileSync(path, textAt(path).replace('"Vellin"', '7'));
  expect(rows(await opened(place))[0]).toMatchObject({ place: null });
});

test('nothing is corrected in an archive that is open elsewhere', async () => {
  const { place, ids } = await withArticles();
  const reader = await opened({ ...place, configFolder: `${place.configFolder}-2` });
  expect(await reader.correctArticles({ selection: { ids }, fields: { place: 'Vellin' } })).toMatchObject({
    reason: 'read-only',
  });
});
