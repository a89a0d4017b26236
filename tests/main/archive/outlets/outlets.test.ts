import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { arrival, newPlace, opened, read, rows, takenIn } from '../archive-fixture.ts';
import { valueOf } from '../library/library-steps.ts';
import { bringAll, eventually, machines, openQuickly } from '../watch/watch-fixture.ts';

const from = (title: string, source: string | undefined, url?: string) =>
  arrival(title, `${title} over Vellin.`, { ...(source && { source }), ...(url && { url }) });

const batch = [
  from('Fog', 'Tern Bay Courier'),
  from('Rain', 'tern-bay courier online'),
  from('Hail', undefined, 'https://news.ternbay.example/hail'),
  from('Snow', 'Oster Post', 'https://osterpost.example/snow'),
];

async function withArticles() {
  const place = newPlace();
  const archive = await opened(place);
  return { place, archive, ids: await takenIn(archive, batch) };
}

const sources = (archive: Archive) => rows(archive).map(({ source }) => source);
const outlets = (archive: Archive) => archive.outlets().map(({ name, articleCount }) => [name, articleCount]);

describe('outlets', () => {
  test('are there as soon as an article says so', async () => {
    const { archive } = await withArticles();
    expect(outlets(archive)).toEqual([
      ['Oster Post', 1],
      ['Tern Bay Courier', 1],
      ['tern-bay courier online', 1],
    ]);
  });

  test('have one name for all that they are called, and for all hosts', async () => {
    const { archive, ids } = await withArticles();
    await archive.saveOutlet({
      outlet: { name: 'Tern Bay Courier' },
      hosts: ['https://www.ternbay.example/'],
      names: ['Tern-Bay Courier Online'],
    });
    expect(sources(archive)).toEqual(['Tern Bay Courier', 'Tern Bay Courier', 'Tern Bay Courier', 'Oster Post']);
    expect(archive.facets({ query: '', facet: 'source' }).source?.values[0]).toMatchObject({ count: 3 });
    const [, rain = ''] = ids;
    expect(read(archive, rain)).toMatchObject({
      article: { source: 'Tern Bay Courier', provenance: { source: { from: 'reader' } } },
      own: { source: 'tern-bay courier online' },
    });
  });

  test('are renamed with all their articles, those that come later too, and back', async () => {
    const { archive } = await withArticles();
    const { undoId } = valueOf(await archive.saveOutlet({ outlet: { name: 'Tern Bay Courier' }, name: 'The Courier' }));
    await takenIn(archive, [from('Sleet', 'Tern Bay Courier')], 'import-2');
    expect(sources(archive).filter((name) => name === 'The Courier')).toHaveLength(2);
    await archive.undoChange({ undoId });
    expect(sources(archive).filter((name) => name === 'Tern Bay Courier')).toHaveLength(2);
  });

  test('are merged, split again, and a merge is taken back', async () => {
    const { archive } = await withArticles();
    const merge = { from: { name: 'tern-bay courier online' }, into: { name: 'Tern Bay Courier' } };
    const { changed, undoId } = valueOf(await archive.mergeOutlets(merge));
    expect(changed).toBe(1);
    expect(outlets(archive)).toEqual([
      ['Oster Post', 1],
      ['Tern Bay Courier', 2],
    ]);
    await archive.undoChange({ undoId });
    expect(sources(archive)).toContain('tern-bay courier online');
    await archive.mergeOutlets(merge);
    const [merged] = archive.outlets().flatMap((outlet) => outlet.merged);
    await archive.splitOutlet({ id: merged?.id ?? '' });
    expect(sources(archive)).toContain('tern-bay courier online');
  });

  test('do not take the place of what the reader said of one article', async () => {
    const { archive, ids } = await withArticles();
    await archive.correctArticles({ selection: { ids: ids.slice(3) }, fields: { source: 'Vellin Echo' } });
    await archive.saveOutlet({ outlet: { name: 'Oster Post' }, hosts: ['osterpost.example'] });
    expect(sources(archive)[3]).toBe('Vellin Echo');
    await archive.saveOutlet({ outlet: { name: 'Vellin Echo' }, name: 'The Echo' });
    expect(sources(archive)[3]).toBe('The Echo');
  });

  test('refuse what would make one of two without saying so, and what is no host', async () => {
    const { archive } = await withArticles();
    await archive.saveOutlet({ outlet: { name: 'Oster Post' }, hosts: [] });
    expect(await archive.saveOutlet({ outlet: { name: 'Tern Bay Courier' }, name: 'oster post' })).toMatchObject({
      reason: 'name-taken',
    });
    expect(await archive.saveOutlet({ outlet: { name: 'Oster Post' }, hosts: ['no host'] })).toMatchObject({
      reason: 'no-host',
    });
    expect(await archive.mergeOutlets({ from: { name: 'Oster Post' }, into: { name: 'Oster Post' } })).toMatchObject({
      reason: 'within-itself',
    });
  });

  test('are the same with an index made anew', async () => {
    const { place, archive } = await withArticles();
    await archive.saveOutlet({ outlet: { name: 'Tern Bay Courier' }, hosts: ['ternbay.example'] });
    const before = sources(archive);
    await archive.close();
    expect(sources(await opened({ ...place, cacheFolder: `${place.cacheFolder}-new` }))).toEqual(before);
  });
});

test('two machines that add different hosts to one outlet keep both', async () => {
  const [one, other] = (await machines(2)) as [ReturnType<typeof newPlace>, ReturnType<typeof newPlace>];
  const here = await openQuickly(one);
  await takenIn(here, batch);
  const { id } = valueOf(await here.saveOutlet({ outlet: { name: 'Tern Bay Courier' }, hosts: ['ternbay.example'] }));
  bringAll(one, other);
  const there = await openQuickly(other);
  await eventually(() => expect(sources(there)[2]).toBe('Tern Bay Courier'));
  await there.saveOutlet({ outlet: { id }, hosts: ['ternbay.example', 'osterpost.example'] });
  await here.saveOutlet({ outlet: { id }, hosts: ['ternbay.example', 'courier.example'] });
  bringAll(other, one);
  await eventually(() => {
    const outlet = here.outlets().find((each) => each.id === id);
    expect(outlet?.hosts.toSorted()).toEqual(['courier.example', 'osterpost.example', 'ternbay.example']);
    expect(sources(here)[3]).toBe('Tern Bay Courier');
  });
});
