import { expect, test } from 'vitest';
import { newest as order, newPlace, opened, otherInstallation } from '../archive-fixture.ts';
import { valueOf } from './library-steps.ts';

test('saved searches are kept, changed and removed, and a removal can be taken back', async () => {
  const place = newPlace();
  const archive = await opened(place);
  const { id } = valueOf(await archive.saveSearch({ name: 'Fog', query: 'fog -frog', order }));
  await archive.saveSearch({ name: 'Tides', query: 'tag:tides' });
  await archive.saveSearch({ id, name: 'Fog at sea' });
  await archive.close();
  const again = await opened(otherInstallation(place));
  const fog = { id, name: 'Fog at sea', query: 'fog -frog', order };
  expect(again.library().searches).toMatchObject([fog, { name: 'Tides', query: 'tag:tides', order: null }]);
  const { undoId } = valueOf(await again.removeSearch({ id }));
  expect(again.library().searches.map(({ name }) => name)).toEqual(['Tides']);
  expect(await again.removeSearch({ id })).toMatchObject({ reason: 'search-missing' });
  await again.undoChange({ undoId });
  expect(again.library().searches[0]).toEqual(fog);
});

test('a search without a name is called by what it asks', async () => {
  const archive = await opened(newPlace());
  await archive.saveSearch({ query: 'fog' });
  expect(archive.library().searches).toMatchObject([{ name: 'fog', query: 'fog' }]);
});
