import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  arrivals,
  highlighted,
  newPlace,
  opened,
  otherInstallation,
  read,
  rows,
  takenIn,
  titles,
} from '../archive-fixture.ts';
import { asVersion1, documentAt } from './next-format.ts';

// The version after this one, as the program that brings it will have it.
vi.mock('../../../../data/archive-format.ts', async (original) => ({
  ...(await original<object>()),
  FORMAT_VERSION: 2,
}));
vi.mock('../../../../data/upgrades/current-format.ts', async () => {
  const { nextFormat } = await import('./next-format.ts');
  return { currentFormat: nextFormat };
});

/** An archive as the version before left it: its windows closed, its index of that version's making. */
async function olderArchive() {
  const place = newPlace();
  const archive = await opened(place);
  const [first = ''] = await takenIn(archive, arrivals(3));
  await highlighted(archive, read(archive, first).article, 0, 7, 'A note');
  await archive.changeState({ articleId: first, starred: true });
  await archive.close();
  asVersion1(place.folder);
  rmSync(place.cacheFolder, { recursive: true });
  return { place, first };
}

const upgraded = { kind: 'upgraded', file: 'archive.json', movedTo: 'before-upgrade-1', articleIds: [] };

describe('an archive of an older version', () => {
  test('is upgraded when it is opened, with all that was in it, and the reader is told once', async () => {
    const { place, first } = await olderArchive();
    const archive = await opened(place);
    expect(archive.info()).toMatchObject({ readOnly: null, articleCount: 3, notices: [upgraded] });
    expect(rows(archive).find(({ id }) => id === first)).toMatchObject({ isStarred: true, noteCount: 1 });
    expect(read(archive, first).notes).toMatchObject([{ text: 'A note' }]);
    expect(documentAt(place.folder, 'archive.json')['version']).toBe(2);
    await takenIn(archive, arrivals(1, 10));
    await archive.close();
    expect((await opened(place)).info()).toMatchObject({ articleCount: 4, notices: [] });
  });

  test('is read by one who may not change it, and stays as it is', async () => {
    const { place } = await olderArchive();
    const owner = await opened(place);
    asVersion1(place.folder);
    const reader = await opened(otherInstallation(place));
    expect(reader.info().readOnly?.reason).toBe('in-use');
    expect(titles(reader)).toEqual(titles(owner));
    expect(documentAt(place.folder, 'archive.json')['version']).toBe(1);
  });

  test('is upgraded by each installation for its own files', async () => {
    const { place } = await olderArchive();
    const other = await opened(otherInstallation(place));
    expect(other.info().articleCount).toBe(3);
    await other.close();
    const shards = readdirSync(join(place.folder, 'articles')).map((name) => `articles/${name}`);
    expect(shards.map((path) => documentAt(place.folder, path)['version'])).toEqual([1]);
    expect(existsSync(join(place.folder, 'before-upgrade-1', 'articles'))).toBe(false);
    const own = await opened(place);
    expect(own.info()).toMatchObject({ articleCount: 3, notices: [upgraded] });
    expect(shards.map((path) => documentAt(place.folder, path)['version'])).toEqual([2]);
  });
});
