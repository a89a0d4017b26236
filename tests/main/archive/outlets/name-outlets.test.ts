import { expect, test } from 'vitest';
import type { NamedOutlet } from '../../../../data/outlets.ts';
import type { Archive, Arrival, TakenIn } from '../../../../main/archive/archive.ts';
import { arrival, newPlace, opened, rows, takenIn } from '../archive-fixture.ts';
import { valueOf } from '../library/library-steps.ts';

const list = (...outlets: readonly NamedOutlet[]): Arrival => ({
  path: 'feeds.opml',
  bytes: new Uint8Array(),
  fileName: 'feeds.opml',
  modifiedAt: undefined,
  importer: 'opml@1',
  drafts: [],
  outlets,
});

const courier = { name: 'Tern Bay Courier', hosts: ['ternbay.example'] };
const post = { name: 'Oster Post', hosts: ['osterpost.example'] };

const page = (host: string) => arrival(`Fog at ${host}`, `Fog over ${host}.`, { url: `https://${host}/fog` });

async function withPages() {
  const archive = await opened(newPlace());
  await takenIn(archive, ['news.ternbay.example', 'osterpost.example'].map(page), 'articles');
  return archive;
}

async function named(archive: Archive, importId: string, ...outlets: readonly NamedOutlet[]): Promise<TakenIn> {
  const [taken] = valueOf(await archive.takeIn([list(...outlets)], importId));
  if (!taken) throw new Error('nothing was taken in');
  return taken;
}

const sources = (archive: Archive) => rows(archive).map(({ source }) => source);
const outlets = (archive: Archive) => archive.outlets().map(({ name, hosts }) => [name, hosts.toSorted()]);

test('articles of a host are shown under its name, those here already and those to come', async () => {
  const archive = await withPages();
  expect(await named(archive, 'one', courier, post)).toMatchObject({
    outcome: 'named',
    articleIds: [],
    outlets: { named: 2, known: 0, left: 0 },
  });
  expect(sources(archive)).toEqual(['Tern Bay Courier', 'Oster Post']);
  await takenIn(archive, [page('sport.ternbay.example')], 'later');
  expect(sources(archive)).toEqual(['Tern Bay Courier', 'Oster Post', 'Tern Bay Courier']);
});

test('the same list once more changes nothing', async () => {
  const archive = await withPages();
  await named(archive, 'one', courier, post);
  const before = outlets(archive);
  expect(await named(archive, 'two', courier, post)).toMatchObject({
    outcome: 'duplicate',
    outlets: { named: 0, known: 2, left: 0 },
  });
  expect(outlets(archive)).toEqual(before);
  expect(archive.importStanding('two').isHere).toBe(false);
});

test('what the reader named stays as it is', async () => {
  const archive = await withPages();
  await takenIn(archive, [arrival('Rain', 'Rain over Vellin.', { source: 'The Bay' })], 'more');
  await archive.saveOutlet({ outlet: { name: 'The Bay' }, hosts: ['ternbay.example'] });
  expect(await named(archive, 'one', courier)).toMatchObject({ outlets: { named: 0, known: 0, left: 1 } });
  expect(sources(archive)).toEqual(['The Bay', null, 'The Bay']);
});

test('a host that the reader took from an outlet does not come back', async () => {
  const archive = await withPages();
  await named(archive, 'one', post);
  await archive.saveOutlet({ outlet: { name: 'Oster Post' }, name: 'The Post', hosts: [] });
  expect(await named(archive, 'two', post)).toMatchObject({ outlets: { named: 0, known: 0, left: 1 } });
  expect(outlets(archive)).toEqual([['The Post', []]]);
});

test('a host stays with the outlet that has it, as do those below it', async () => {
  const archive = await withPages();
  await named(archive, 'one', courier);
  const taken = await named(archive, 'two', { name: 'Echo', hosts: ['ternbay.example', 'news.ternbay.example'] });
  expect(taken).toMatchObject({ outcome: 'duplicate', outlets: { named: 0, known: 0, left: 1 } });
  expect(outlets(archive).map(([name]) => name)).not.toContain('Echo');
  expect(sources(archive)[0]).toBe('Tern Bay Courier');
});

test('an outlet that goes by another name gets the host', async () => {
  const archive = await withPages();
  await named(archive, 'one', courier);
  await archive.saveOutlet({ outlet: { name: 'Tern Bay Courier' }, name: 'The Courier' });
  await named(archive, 'two', { name: 'tern bay courier', hosts: ['courier.example'] });
  expect(outlets(archive).find(([name]) => name === 'The Courier')).toEqual([
    'The Courier',
    ['courier.example', 'ternbay.example'],
  ]);
});

test('undoing the import takes the names back, and redoing gives them again', async () => {
  const archive = await withPages();
  const before = outlets(archive);
  await named(archive, 'one', courier, post);
  const after = outlets(archive);
  expect(archive.importStanding('one')).toEqual({ isHere: true, isUndone: false, canUndo: true });
  expect(await archive.undoImport('one')).toEqual({ ok: true, value: { trashed: 0, versionsHidden: 0, outlets: 2 } });
  expect(archive.importStanding('one')).toEqual({ isHere: true, isUndone: true, canUndo: false });
  expect([outlets(archive), sources(archive)]).toEqual([before, [null, null]]);
  await archive.redoImport('one');
  expect(outlets(archive)).toEqual(after);
});

test('undoing takes back one import’s hosts and no other’s, nor what the reader said since', async () => {
  const archive = await withPages();
  await named(archive, 'one', courier, post);
  await named(archive, 'two', { ...courier, hosts: ['courier.example'] });
  await archive.saveOutlet({ outlet: { name: 'Oster Post' }, name: 'The Post' });
  await archive.undoImport('one');
  expect(outlets(archive)).toEqual([
    ['Tern Bay Courier', ['courier.example']],
    ['The Post', []],
  ]);
});

test('a list that comes again after it was taken back names anew, and stands once', async () => {
  const archive = await withPages();
  await named(archive, 'one', courier);
  await archive.undoImport('one');
  expect(await named(archive, 'two', courier)).toMatchObject({ outlets: { named: 1 } });
  await archive.redoImport('one');
  expect(outlets(archive)).toEqual([['Tern Bay Courier', ['ternbay.example']]]);
});

test('names are kept in the files of the archive', async () => {
  const place = newPlace();
  const archive = await opened(place);
  await named(archive, 'one', courier);
  await archive.close();
  const again = await opened({ ...place, cacheFolder: `${place.cacheFolder}-new` });
  expect(outlets(again)).toEqual([['Tern Bay Courier', ['ternbay.example']]]);
});

test('a long list is named while the reader changes an outlet beside it, and all of it is there after a restart', async () => {
  const place = newPlace();
  const archive = await opened(place);
  await named(archive, 'one', courier, post);
  const many = Array.from({ length: 300 }, (_, index) => ({
    name: `Outlet ${String(index)}`,
    hosts: [`o${String(index)}.example`],
  }));
  const naming = archive.takeIn([list(...many)], 'two');
  const saving = archive.saveOutlet({ outlet: { name: 'Oster Post' }, name: 'The Post' });
  expect([(await naming).ok, (await saving).ok]).toEqual([true, true]);
  const all = outlets(archive);
  expect(all).toHaveLength(302);
  expect(all).toContainEqual(['The Post', ['osterpost.example']]);
  await archive.close();
  for (const cacheFolder of [place.cacheFolder, `${place.cacheFolder}-new`]) {
    const again = await opened({ ...place, cacheFolder });
    expect(outlets(again)).toEqual(all);
    await again.close();
  }
});
