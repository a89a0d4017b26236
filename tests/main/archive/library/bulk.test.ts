import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { arrival, arrivals, names, newPlace, oldest, opened, rows, takenIn } from '../archive-fixture.ts';
import { eventsOf } from '../watch/watch-fixture.ts';
import { changed, collectionMade, tags, valueOf } from './library-steps.ts';

const registersOf = (archive: Archive, id: string) =>
  Object.fromEntries(Object.entries(archive.here.state(id).registers).map(([key, { value }]) => [key, value] as const));

describe('a change of many articles', () => {
  test('does all that it names, and nothing else', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(5));
    const some = ids.slice(0, 3);
    const { changed: count } = await changed(archive, some, { read: true, starred: true, addTags: ['fog', 'sea'] });
    expect(count).toBe(3);
    for (const row of rows(archive)) {
      const isIn = some.includes(row.id);
      expect(row).toMatchObject({ isUnread: !isIn, isStarred: isIn });
    }
    expect(tags(archive)).toEqual({ fog: 3, sea: 3 });
  });

  test('counts only articles that were not so already', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(5));
    await changed(archive, ids.slice(0, 2), { starred: true, addTags: ['fog'] });
    expect(await changed(archive, ids, { starred: true, addTags: ['fog'] })).toMatchObject({ changed: 3 });
    expect(await changed(archive, ids, { read: false, archived: false, removeTags: ['none'] })).toMatchObject({
      changed: 0,
    });
  });

  test('can take in the whole list but some', async () => {
    const archive = await opened(newPlace());
    const [first = '', second = '', ...others] = await takenIn(archive, arrivals(5));
    await archive.trash({ ids: [second] });
    const selection = { query: '' as const, except: [first] };
    expect(valueOf(await archive.changeArticles({ selection, starred: true })).changed).toBe(others.length);
    expect(rows(archive).filter(({ isStarred }) => !isStarred)).toMatchObject([{ id: first }]);
    expect(valueOf(await archive.untrash({ query: '', view: 'trash', except: [] })).changed).toBe(1);
    expect(rows(archive)).toHaveLength(5);
  });

  test('can take in what a query finds but some', async () => {
    const archive = await opened(newPlace());
    const [first = '', second = '', third = ''] = await takenIn(archive, arrivals(5));
    await changed(archive, [first, second, third], { addTags: ['fog'] });
    const selection = { query: 'tag:fog', except: [second] };
    expect(valueOf(await archive.changeArticles({ selection, read: true })).changed).toBe(2);
    expect(
      rows(archive)
        .filter(({ isUnread }) => !isUnread)
        .map(({ id }) => id),
    ).toEqual([first, third]);
  });

  test('is refused as a whole when one of the articles is not here', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(2));
    const selection = { ids: [...ids, 'nowhere'] };
    expect(await archive.changeArticles({ selection, starred: true })).toMatchObject({ reason: 'article-missing' });
    expect(rows(archive).some(({ isStarred }) => isStarred)).toBe(false);
  });

  test('writes each shard of state once, however many articles of it change', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const ids = await takenIn(archive, arrivals(200));
    const events = eventsOf(archive);
    await changed(archive, ids, { starred: true, addTags: ['fog'] });
    expect(names(place, 'state')).toHaveLength(4);
    expect(events.filter(({ name }) => name === 'articles.changed')).toHaveLength(1);
    expect(events.filter(({ name }) => name === 'library.changed')).toHaveLength(1);
  });
});

describe('a change of very many articles', () => {
  test('says how far it is, until it is over', async () => {
    const archive = await opened({ ...newPlace(), pace: { quietMs: 0 } });
    const ids = await takenIn(archive, arrivals(200));
    const events = eventsOf(archive);
    await changed(archive, ids, { starred: true });
    const told = events.flatMap(({ name, payload }) => (name === 'change.progress' ? [payload] : []));
    expect(told.at(0)).toMatchObject({ total: 200, done: 64 });
    expect(told.at(-1)).toMatchObject({ total: 200, done: 200 });
  });

  test('can be stopped on the way, and what was done by then is taken back as a whole', async () => {
    const archive = await opened({ ...newPlace(), pace: { quietMs: 0 } });
    const ids = await takenIn(archive, arrivals(1000));
    archive.listen(({ name, payload }) => {
      if (name === 'change.progress') archive.stopChange(payload.changeId);
    });
    const { changed: count, undoId } = await changed(archive, ids, { starred: true });
    const starred = () => archive.page(oldest, 0, 1, undefined, 'is:starred').total;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(1000);
    expect(starred()).toBe(count);
    while (starred() > 0) await archive.undoChange({ undoId });
  });
});

describe('taking a change back', () => {
  test('puts every register where it was', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(3));
    const [first = '', second = ''] = ids;
    const ferries = await collectionMade(archive, 'Ferries');
    await changed(archive, [first], { starred: true, addTags: ['fog'], addTo: ferries });
    await changed(archive, [second], { read: true });
    const before = ids.map((id) => registersOf(archive, id));
    const { undoId } = await changed(archive, ids, {
      read: true,
      starred: false,
      archived: true,
      addTags: ['sea'],
      removeTags: ['fog'],
      removeFrom: ferries,
    });
    expect(registersOf(archive, first)).toMatchObject({ starred: false, 'tag:fog': false, archived: true });
    expect(valueOf(await archive.undoChange({ undoId }))).toEqual({ changed: 3 });
    const set = (registers: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(registers).filter(([, value]) => value !== null));
    expect(ids.map((id) => set(registersOf(archive, id)))).toEqual(before);
  });

  test('leaves alone what was changed since', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(3));
    const [first = ''] = ids;
    const { undoId } = await changed(archive, ids, { starred: true });
    await changed(archive, [first], { starred: false });
    await changed(archive, [first], { starred: true });
    await archive.undoChange({ undoId });
    expect(rows(archive).filter(({ isStarred }) => isStarred)).toMatchObject([{ id: first }]);
  });

  test('is done once', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(1));
    const { undoId } = await changed(archive, ids, { starred: true });
    await archive.undoChange({ undoId });
    expect(await archive.undoChange({ undoId })).toMatchObject({ reason: 'undo-missing' });
  });

  test('brings back what went to the trash, but not what was there before', async () => {
    const archive = await opened(newPlace());
    const ids = await takenIn(archive, arrivals(4));
    await archive.trash({ ids: ids.slice(0, 1) });
    const { changed: count, undoId } = valueOf(await archive.trash({ ids }));
    expect(count).toBe(3);
    await archive.undoChange({ undoId });
    expect(rows(archive).map(({ id }) => id)).toEqual(ids.slice(1));
  });
});

test('nothing is changed in an archive that is open elsewhere', async () => {
  const place = newPlace();
  const owner = await opened(place);
  const ids = await takenIn(owner, [arrival('Fog', 'Fog over Vellin.')]);
  const reader = await opened({ ...place, configFolder: `${place.configFolder}-2` });
  const refusals = await Promise.all([
    reader.changeArticles({ selection: { ids }, starred: true }),
    reader.saveCollection({ name: 'Ferries' }),
    reader.saveSearch({ query: 'fog' }),
    reader.renameTag({ from: 'fog', to: 'mist' }),
  ]);
  expect(refusals.map((outcome) => !outcome.ok && outcome.reason)).toEqual(Array(4).fill('read-only'));
});
