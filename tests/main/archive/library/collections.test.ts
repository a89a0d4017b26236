import { describe, expect, test } from 'vitest';
import { arrivals, newPlace, opened, otherInstallation, rows, takenIn, titles } from '../archive-fixture.ts';
import { bringAll, eventually, machines, openQuickly } from '../watch/watch-fixture.ts';
import { changed, collectionMade, collections, valueOf } from './library-steps.ts';

async function withArticles(count = 4) {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(archive, arrivals(count));
  return { place, archive, ids };
}

describe('a collection', () => {
  test('holds the articles put in it, after a restart too', async () => {
    const { place, archive, ids } = await withArticles();
    const id = await collectionMade(archive, 'Ferries');
    await changed(archive, ids.slice(0, 3), { addTo: id });
    await changed(archive, ids.slice(0, 1), { removeFrom: id });
    await archive.close();
    for (const at of [place, otherInstallation(place)]) {
      const again = await opened(at);
      expect(again.library().collections).toEqual([{ id, name: 'Ferries', parentId: null, count: 2 }]);
      await again.close();
    }
  });

  test('is no article', async () => {
    const { archive } = await withArticles();
    const id = await collectionMade(archive, 'Ferries');
    expect(titles(archive)).toHaveLength(4);
    expect(archive.info().articleCount).toBe(4);
    expect(await archive.changeArticles({ selection: { ids: [id] }, starred: true })).toMatchObject({
      reason: 'article-missing',
    });
  });

  test('does not count what is in the trash, and has it again once it is taken out', async () => {
    const { archive, ids } = await withArticles();
    const id = await collectionMade(archive, 'Ferries');
    await changed(archive, ids, { addTo: id });
    await archive.trash({ ids: ids.slice(1) });
    expect(collections(archive)).toMatchObject({ Ferries: { count: 1 } });
    await archive.untrash({ ids: ids.slice(1) });
    expect(collections(archive)).toMatchObject({ Ferries: { count: 4 } });
  });

  test('takes nothing along when it is removed, and has everything again when that is undone', async () => {
    const { archive, ids } = await withArticles();
    const top = await collectionMade(archive, 'Ports');
    const middle = await collectionMade(archive, 'Ferries', top);
    const inner = await collectionMade(archive, 'Night ferries', middle);
    await changed(archive, ids, { addTo: middle });
    const { undoId, changed: count } = valueOf(await archive.removeCollection({ id: middle }));
    expect(count).toBe(0);
    expect(rows(archive)).toHaveLength(4);
    expect(collections(archive)).toEqual({
      Ports: { count: 0, parentId: null },
      'Night ferries': { count: 0, parentId: top },
    });
    expect(valueOf(await archive.undoChange({ undoId }))).toEqual({ changed: 0 });
    expect(collections(archive)).toMatchObject({
      Ferries: { count: 4, parentId: top },
      'Night ferries': { parentId: middle },
    });
    expect(inner).not.toBe(middle);
  });

  test('can be moved, but not into itself', async () => {
    const { archive } = await withArticles();
    const ports = await collectionMade(archive, 'Ports');
    const ferries = await collectionMade(archive, 'Ferries', ports);
    expect(await archive.saveCollection({ id: ports, parentId: ferries })).toMatchObject({ reason: 'within-itself' });
    expect(await archive.saveCollection({ id: ports, parentId: ports })).toMatchObject({ reason: 'within-itself' });
    await archive.saveCollection({ id: ferries, parentId: null });
    await archive.saveCollection({ id: ports, parentId: ferries, name: 'Harbours' });
    expect(collections(archive)).toMatchObject({ Ferries: { parentId: null }, Harbours: { parentId: ferries } });
  });

  test('shares its name with none at its place, unless the two are to become one', async () => {
    const { archive, ids } = await withArticles();
    const ferries = await collectionMade(archive, 'Ferries');
    const boats = await collectionMade(archive, 'Boats');
    const small = await collectionMade(archive, 'Small boats', boats);
    await changed(archive, ids.slice(0, 2), { addTo: ferries });
    await changed(archive, ids.slice(1), { addTo: boats });
    const before = archive.library();
    expect(await archive.saveCollection({ name: 'Boats' })).toMatchObject({ reason: 'name-taken' });
    expect(await archive.saveCollection({ id: boats, name: 'Ferries' })).toMatchObject({ reason: 'name-taken' });
    const merged = valueOf(await archive.saveCollection({ id: boats, name: 'Ferries', merge: true }));
    expect(merged.id).toBe(ferries);
    expect(collections(archive)).toEqual({
      Ferries: { count: 4, parentId: null },
      'Small boats': { count: 0, parentId: ferries },
    });
    await archive.undoChange(merged);
    expect(archive.library()).toEqual(before);
    expect(small).toMatch(/^collection-/u);
  });

  test('that is not there is refused', async () => {
    const { archive, ids } = await withArticles();
    const id = 'collection-nowhere';
    expect(await archive.saveCollection({ id, name: 'X' })).toMatchObject({ reason: 'collection-missing' });
    expect(await archive.saveCollection({ name: 'X', parentId: id })).toMatchObject({ reason: 'collection-missing' });
    expect(await archive.removeCollection({ id })).toMatchObject({ reason: 'collection-missing' });
    expect(await archive.changeArticles({ selection: { ids }, addTo: id })).toMatchObject({
      reason: 'collection-missing',
    });
  });
});

test('two machines that rename one collection at once come to call it the same, with the articles of both', async () => {
  const [here, there] = await machines(2);
  if (here === undefined || there === undefined) throw new Error('two machines');
  const one = await openQuickly(here);
  const [first = '', second = ''] = await takenIn(one, arrivals(2));
  const id = await collectionMade(one, 'Ferries');
  bringAll(here, there);
  const other = await openQuickly(there);
  await eventually(() => expect(collections(other)).toHaveProperty('Ferries'));

  await Promise.all([
    one.saveCollection({ id, name: 'Night ferries' }),
    other.saveCollection({ id, name: 'Ferry lines' }),
    changed(one, [first], { addTo: id }),
    changed(other, [second], { addTo: id }),
  ]);
  bringAll(here, there);
  bringAll(there, here);
  await eventually(() => {
    expect(one.library().collections).toHaveLength(1);
    expect(one.library().collections).toEqual(other.library().collections);
    expect(one.library().collections[0]?.count).toBe(2);
  });
  expect(['Night ferries', 'Ferry lines']).toContain(one.library().collections[0]?.name);
});

test('two machines that move two collections into each other come to the same tree', async () => {
  const [here, there] = await machines(2);
  if (here === undefined || there === undefined) throw new Error('two machines');
  const one = await openQuickly(here);
  const [ports, ferries] = [await collectionMade(one, 'Ports'), await collectionMade(one, 'Ferries')];
  bringAll(here, there);
  const other = await openQuickly(there);
  await eventually(() => expect(other.library().collections).toHaveLength(2));
  await one.saveCollection({ id: ports, parentId: ferries });
  await other.saveCollection({ id: ferries, parentId: ports });
  bringAll(here, there);
  bringAll(there, here);
  const [top = '', inner = ''] = [ports, ferries].toSorted();
  await eventually(() => {
    for (const archive of [one, other]) {
      const parents = archive.library().collections.map(({ id, parentId }) => [id, parentId]);
      expect(Object.fromEntries(parents)).toEqual({ [top]: null, [inner]: top });
    }
  });
});

test('of two collections with one name a query means the one whose path it has', async () => {
  const archive = await opened(newPlace());
  const [first = '', second = ''] = await takenIn(archive, arrivals(2));
  const ports = await collectionMade(archive, 'Ports');
  const rivers = await collectionMade(archive, 'Rivers');
  await changed(archive, [first], { addTo: await collectionMade(archive, 'Ferries', ports) });
  await changed(archive, [second], { addTo: await collectionMade(archive, 'Ferries', rivers) });
  const found = (query: string) => archive.here.found({ query });
  expect(found('collection:Ferries')).toHaveLength(2);
  expect(found('collection:ports/ferries')).toEqual([first]);
  const values = archive.facets({ query: '', facet: 'collection' }).collection?.values ?? [];
  expect(values.map(({ value }) => value).toSorted()).toEqual(['Ports/Ferries', 'Rivers/Ferries']);
  expect(found('collection:"Rivers/Ferries"')).toEqual([second]);
});
