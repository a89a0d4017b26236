import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { OpenOptions } from '../../../../main/archive/open-archive.ts';
import { arrivals, highlighted, opened, read, takenIn, textAt, titles } from '../archive-fixture.ts';
import { bring, bringAll, eventually, machines, openQuickly, recordFiles } from './watch-fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

const conflicting = (path: string): string => path.replace(/\.json$/u, '.sync-conflict-20260326-093000-ABCDEFG.json');

/** An archive of three articles with a state and a note, closed, and its files as they were before more was done. */
async function withHistory(place: OpenOptions) {
  const archive = await opened(place);
  const [id = '', other = ''] = await takenIn(archive, arrivals(3));
  await archive.changeState({ articleId: id, starred: true });
  const note = await highlighted(archive, read(archive, id).article, 0, 5, 'Which boats?');
  const earlier = new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));
  await archive.changeState({ articleId: other, starred: true });
  await archive.removeNote(note);
  await takenIn(archive, arrivals(1, 9));
  await archive.close();
  return { id, other, note, earlier };
}

describe('conflict copies of this writer’s files', () => {
  test('are merged record by record, put away, and what they were copies of says everything', async () => {
    const [place] = await machines(1);
    if (!place) throw new Error('a machine');
    const { id, other, earlier } = await withHistory(place);
    // The sync program let the earlier state win and kept the later one as a copy.
    const later = new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));
    const archive = await openQuickly(place);
    for (const [path, bytes] of later) writeFileSync(join(place.folder, conflicting(path)), bytes);

    await eventually(() => expect(archive.info().notices).toHaveLength(later.size));
    for (const [path, bytes] of later) {
      const movedTo = `conflicts/${conflicting(path)}`;
      expect(archive.info().notices).toContainEqual(
        expect.objectContaining({ kind: 'copy-merged', file: conflicting(path), movedTo }),
      );
      expect(readFileSync(join(place.folder, movedTo)).equals(bytes)).toBe(true);
      expect(existsSync(join(place.folder, conflicting(path)))).toBe(false);
    }
    expect(earlier.size).toBe(later.size);
    expect(titles(archive)).toHaveLength(4);
    expect(read(archive, id)).toMatchObject({ isStarred: true, notes: [] });
    expect(read(archive, other)).toMatchObject({ isStarred: true });
  });

  test('that say more than the files do give them what they lack', async () => {
    const [here, there] = await machines(2);
    if (!here || !there) throw new Error('two machines');
    const { id, other, earlier } = await withHistory(here);
    // Another machine has the newest files; here stand the earlier ones.
    bringAll(here, there);
    for (const [path, bytes] of earlier) writeFileSync(join(here.folder, path), bytes);
    for (const path of recordFiles(there)) bring(there, here, path, 1, conflicting(path));
    // As after a restored disk: nothing is remembered of what was written last.
    const archive = await openQuickly({ ...here, cacheFolder: join(here.cacheFolder, 'new') });
    await eventually(() => expect(recordFiles(here).filter((path) => path.includes('conflict'))).toEqual([]));
    expect(titles(archive)).toHaveLength(4);
    expect(read(archive, other)).toMatchObject({ isStarred: true });
    expect(read(archive, id).notes).toEqual([]);
    await archive.close();
    expect(titles(await opened(here))).toHaveLength(4);
  });
});

describe('conflict copies of another writer’s files', () => {
  test('are put away when that file says it all', async () => {
    const [here, there] = await machines(2);
    if (!here || !there) throw new Error('two machines');
    const { earlier } = await withHistory(here);
    bringAll(here, there);
    const archive = await openQuickly(there);
    const [[path, bytes] = ['', Buffer.alloc(0)]] = earlier;
    writeFileSync(join(there.folder, conflicting(path)), bytes);
    await eventually(() => expect(existsSync(join(there.folder, 'conflicts', conflicting(path)))).toBe(true));
    expect(titles(archive)).toHaveLength(4);
  });

  test('stay as long as they say more, and are read; nobody writes another writer’s file', async () => {
    const [here, there] = await machines(2);
    if (!here || !there) throw new Error('two machines');
    const { earlier } = await withHistory(here);
    const [[path, bytes] = ['', Buffer.alloc(0)]] = earlier;
    bring(here, there, path, 1, conflicting(path));
    writeFileSync(join(there.folder, path), bytes);
    const archive = await openQuickly(there);
    expect(titles(archive)).toHaveLength(4);
    bring(here, there, path);
    await eventually(() => expect(existsSync(join(there.folder, 'conflicts', conflicting(path)))).toBe(true));
    expect(textAt(join(there.folder, path))).toBe(textAt(join(here.folder, path)));
    expect(titles(archive)).toHaveLength(4);
  });
});

test('a state is never written into a copy', async () => {
  const [place] = await machines(1);
  if (!place) throw new Error('a machine');
  const { id } = await withHistory(place);
  const path = recordFiles(place).find((each) => each.startsWith('state/')) ?? '';
  const copy = path.replace('.json', ' 2.json');
  writeFileSync(join(place.folder, copy), readFileSync(join(place.folder, path)));
  const before = textAt(join(place.folder, copy));
  const archive = await opened(place);
  await archive.changeState({ articleId: id, read: true });
  expect(textAt(join(place.folder, copy))).toBe(before);
});
