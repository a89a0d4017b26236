import { describe, expect, test } from 'vitest';
import { arrival, arrivals, newPlace, opened, takenIn } from '../archive-fixture.ts';
import { bringAll, eventually, machines, openQuickly } from '../watch/watch-fixture.ts';
import { changed, tags, valueOf } from './library-steps.ts';

async function withTags() {
  const archive = await opened(newPlace());
  const ids = await takenIn(archive, arrivals(4));
  const [a = '', b = '', c = ''] = ids;
  await changed(archive, [a, b], { addTags: ['sea'] });
  await changed(archive, [b], { addTags: ['ocean'] });
  await changed(archive, [c], { addTags: ['sea/tides', 'seaside'] });
  expect(tags(archive)).toEqual({ ocean: 1, sea: 3, 'sea/tides': 1, seaside: 1 });
  return { archive, ids };
}

test('tags that files came with count, are renamed and are taken off like the others', async () => {
  const archive = await opened(newPlace());
  const [first = '', second = ''] = await takenIn(archive, [
    arrival('Fog', 'Fog over Vellin.', { tags: ['weather/fog', 'sea'] }),
    arrival('Rain', 'Rain over Vellin.', { tags: ['weather'] }),
  ]);
  expect(tags(archive)).toEqual({ sea: 1, weather: 2, 'weather/fog': 1 });
  expect(await changed(archive, [first, second], { addTags: ['sea'] })).toMatchObject({ changed: 1 });
  const { undoId } = valueOf(await archive.renameTag({ from: 'weather', to: 'sky' }));
  expect(archive.labels(first).tags).toEqual(['sea', 'sky/fog']);
  await archive.removeTag({ name: 'sea' });
  expect(tags(archive)).toEqual({ sky: 2, 'sky/fog': 1 });
  await archive.undoChange({ undoId });
  expect(tags(archive)).toEqual({ weather: 2, 'weather/fog': 1 });
});

test('a tag with others nested in it counts each article once', async () => {
  const archive = await opened(newPlace());
  const [first = ''] = await takenIn(archive, arrivals(2));
  await changed(archive, [first], { addTags: ['sea', 'sea/tides', 'sea/tides/spring'] });
  expect(tags(archive)).toEqual({ sea: 1, 'sea/tides': 1, 'sea/tides/spring': 1 });
});

describe('renaming a tag', () => {
  test('renames it everywhere, and those nested in it', async () => {
    const { archive } = await withTags();
    expect(valueOf(await archive.renameTag({ from: 'sea', to: ' the  sea ' })).changed).toBe(3);
    expect(tags(archive)).toEqual({ ocean: 1, 'the sea': 3, 'the sea/tides': 1, seaside: 1 });
  });

  test('to one that exists makes one of the two, and can be taken back', async () => {
    const { archive } = await withTags();
    const before = tags(archive);
    const { undoId } = valueOf(await archive.renameTag({ from: 'sea', to: 'ocean' }));
    expect(tags(archive)).toEqual({ ocean: 3, 'ocean/tides': 1, seaside: 1 });
    await archive.undoChange({ undoId });
    expect(tags(archive)).toEqual(before);
  });

  test('can put it within itself', async () => {
    const { archive } = await withTags();
    await archive.renameTag({ from: 'sea', to: 'sea/north' });
    expect(tags(archive)).toEqual({ ocean: 1, sea: 3, 'sea/north': 3, 'sea/north/tides': 1, seaside: 1 });
  });

  test('to nothing, or of one that no article has, is refused', async () => {
    const { archive } = await withTags();
    expect(await archive.renameTag({ from: 'sea', to: ' / ' })).toMatchObject({ reason: 'no-name' });
    expect(await archive.renameTag({ from: 'lakes', to: 'sea' })).toMatchObject({ reason: 'tag-missing' });
  });
});

test('removing a tag takes it off every article, with those nested in it, and can be taken back', async () => {
  const { archive } = await withTags();
  const before = tags(archive);
  const { undoId } = valueOf(await archive.removeTag({ name: 'sea' }));
  expect(tags(archive)).toEqual({ ocean: 1, seaside: 1 });
  await archive.undoChange({ undoId });
  expect(tags(archive)).toEqual(before);
});

test('a tag renamed here while it is added there is on every article under one of the names, on both machines', async () => {
  const [here, there] = await machines(2);
  if (here === undefined || there === undefined) throw new Error('two machines');
  const one = await openQuickly(here);
  const [first = '', second = ''] = await takenIn(one, arrivals(2));
  await changed(one, [first], { addTags: ['sea'] });
  bringAll(here, there);
  const other = await openQuickly(there);
  await eventually(() => expect(tags(other)).toEqual({ sea: 1 }));

  await one.renameTag({ from: 'sea', to: 'ocean' });
  await changed(other, [second], { addTags: ['sea'] });
  bringAll(here, there);
  bringAll(there, here);
  await eventually(() => {
    for (const archive of [one, other]) expect(tags(archive)).toEqual({ ocean: 1, sea: 1 });
  });
  await one.renameTag({ from: 'sea', to: 'ocean' });
  bringAll(here, there);
  await eventually(() => expect(tags(other)).toEqual({ ocean: 2 }));
});
