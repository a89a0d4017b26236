import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { OpenOptions } from '../../../../main/archive/open-archive.ts';
import { arrivals, highlighted, newPlace, opened, read, takenIn, titles } from '../archive-fixture.ts';
import { eventsOf, eventually, machines, openQuickly, recordFiles } from './watch-fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

const writers = (place: OpenOptions): Set<string> =>
  new Set(recordFiles(place).map((path) => path.split('/')[1]?.split('-')[0] ?? ''));

const filesOf = (place: OpenOptions): ReadonlyMap<string, Buffer> =>
  new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));

function putBack(place: OpenOptions, files: ReadonlyMap<string, Buffer>): void {
  for (const [path, bytes] of files) writeFileSync(join(place.folder, path), bytes);
}

/** A session of which the installation keeps no more than what it had written down before it was closed. */
async function crashed(place: OpenOptions, work: (archive: Archive) => Promise<void>): Promise<void> {
  const archive = await opened(place);
  await work(archive);
  const kept = `${place.cacheFolder}-kept`;
  // A lock of a process that has ended binds nobody; this one lives on.
  const isNoLock = (path: string): boolean => !basename(path).startsWith('.backfile-lock-');
  cpSync(place.cacheFolder, kept, { recursive: true, filter: isNoLock });
  await archive.close();
  rmSync(place.cacheFolder, { recursive: true });
  cpSync(kept, place.cacheFolder, { recursive: true });
}

describe('a second opening', () => {
  test('sees what the first one does, and can write when the first one is gone', async () => {
    const place = newPlace();
    const first = await opened(place);
    const second = await openQuickly(place);
    const events = eventsOf(second);
    const [id = ''] = await takenIn(first, arrivals(2));
    await first.changeState({ articleId: id, starred: true });
    await eventually(() => expect(read(second, id)).toMatchObject({ isStarred: true }));
    expect(second.info().readOnly).toMatchObject({ reason: 'in-use' });

    await first.changeState({ articleId: id, read: true });
    await first.close();
    await eventually(() => expect(second.info().readOnly).toBeNull());
    expect(events.at(-1)).toMatchObject({ name: 'archive.changed', payload: { readOnly: null } });
    expect(read(second, id)).toMatchObject({ isStarred: true, isUnread: false });
    await takenIn(second, arrivals(1, 5));
    await second.changeState({ articleId: id, starred: false });
    expect(second.info().notices).toEqual([]);
    await second.close();

    const third = await opened(place);
    expect(titles(third)).toHaveLength(3);
    expect(read(third, id)).toMatchObject({ isStarred: false, isUnread: false });
    expect(third.info().notices).toEqual([]);
    expect(writers(place).size).toBe(1);
  });
});

describe('an archive copied', () => {
  test('to another folder of the same machine has another writer there', async () => {
    const place = newPlace();
    const first = await opened(place);
    await takenIn(first, arrivals(1));
    await first.close();
    const copy = { ...place, folder: `${place.folder}-copy` };
    cpSync(place.folder, copy.folder, { recursive: true });
    const second = await opened(copy);
    await takenIn(second, arrivals(1, 5));
    await second.close();
    expect(writers(copy).size).toBe(2);
    expect(second.info).toBeDefined();
  });

  test('with its profile, and changed there between two openings, is noticed: nothing of either side is lost', async () => {
    const [place] = await machines(1);
    if (!place) throw new Error('a machine');
    const first = await opened(place);
    const [one = '', two = ''] = await takenIn(first, arrivals(2));
    await first.changeState({ articleId: one, starred: true });
    await first.close();
    const before = new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));
    const twin = await opened(place);
    await takenIn(twin, arrivals(1, 7));
    await twin.changeState({ articleId: two, starred: true });
    await twin.close();
    const twins = new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));
    for (const [path, bytes] of before) writeFileSync(join(place.folder, path), bytes);
    // This side, which knows nothing of the twin, goes on and is closed; then the twin's files arrive.
    const here = await opened({ ...place, cacheFolder: join(place.cacheFolder, 'here') });
    await here.changeState({ articleId: two, read: true });
    await here.close();
    for (const [path, bytes] of twins) writeFileSync(join(place.folder, path), bytes);

    const after = await openQuickly({ ...place, cacheFolder: join(place.cacheFolder, 'here') });
    expect(titles(after)).toHaveLength(3);
    await eventually(() => expect(read(after, two)).toMatchObject({ isStarred: true, isUnread: false }));
    expect(read(after, one)).toMatchObject({ isStarred: true });
    expect(after.info().notices.map(({ kind }) => kind)).toContain('writer-changed');
    await takenIn(after, arrivals(1, 8));
    expect(writers(place).size).toBe(2);
  });

  test('with its profile is noticed after a crash, too: what was written last is known', async () => {
    const [place] = await machines(1);
    if (!place) throw new Error('a machine');
    const first = await opened(place);
    const [one = '', two = ''] = await takenIn(first, arrivals(2));
    await first.close();
    const before = filesOf(place);
    const twin = await opened(place);
    await twin.changeState({ articleId: two, starred: true });
    await twin.close();
    const twins = filesOf(place);
    putBack(place, before);
    const here = { ...place, cacheFolder: join(place.cacheFolder, 'here') };
    await crashed(here, async (archive) => {
      await archive.changeState({ articleId: one, read: true });
      await archive.changeState({ articleId: two, read: true });
    });
    putBack(place, twins);

    const after = await openQuickly(here);
    await eventually(() => expect(read(after, two)).toMatchObject({ isStarred: true, isUnread: false }));
    expect(read(after, one)).toMatchObject({ isUnread: false });
    expect(after.info().notices.map(({ kind }) => kind)).toContain('writer-changed');
    await takenIn(after, arrivals(1, 8));
    expect(writers(place).size).toBe(2);
  });

  test('is not suspected after a crash with only its own writes, whichever of the last ones was cut short', async () => {
    const place = newPlace();
    const first = await opened(place);
    const [id = ''] = await takenIn(first, arrivals(1));
    await first.close();
    const between: ReturnType<typeof filesOf>[] = [];
    await crashed(place, async (archive) => {
      await archive.changeState({ articleId: id, starred: true });
      between.push(filesOf(place));
      await archive.changeState({ articleId: id, read: true });
    });
    putBack(place, between[0] ?? new Map());
    for (const name of readdirSync(place.cacheFolder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.jsonl')) appendFileSync(join(place.cacheFolder, name), '\n["state/w');
    }
    const after = await opened(place);
    expect(after.info().notices).toEqual([]);
    await after.changeState({ articleId: id, read: true });
    await after.close();
    expect(writers(place).size).toBe(1);
  });

  test('with its profile is noticed while it is open, and both sides stay', async () => {
    const [place] = await machines(1);
    if (!place) throw new Error('a machine');
    const first = await opened(place);
    const [one = '', two = ''] = await takenIn(first, arrivals(2));
    await first.close();
    const before = new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));
    const twin = await opened(place);
    const [three = ''] = await takenIn(twin, arrivals(1, 7));
    await twin.changeState({ articleId: one, starred: true });
    await twin.close();
    const twins = new Map(recordFiles(place).map((path) => [path, readFileSync(join(place.folder, path))]));
    for (const [path, bytes] of before) writeFileSync(join(place.folder, path), bytes);

    const here = await openQuickly({ ...place, cacheFolder: join(place.cacheFolder, 'here') });
    const [four = ''] = await takenIn(here, arrivals(1, 8));
    await here.changeState({ articleId: two, starred: true });
    await highlighted(here, read(here, two).article, 0, 5, 'Mine');
    for (const [path, bytes] of twins) writeFileSync(join(place.folder, path), bytes);

    await eventually(() => expect(here.info().notices.map(({ kind }) => kind)).toContain('writer-changed'));
    await eventually(() => {
      expect(read(here, one)).toMatchObject({ isStarred: true });
      expect(read(here, two)).toMatchObject({ isStarred: true, notes: [{ text: 'Mine' }] });
      expect(read(here, three).article.title).toBe('Harbour report 7');
      expect(read(here, four).article.title).toBe('Harbour report 8');
    });
    await here.changeState({ articleId: three, read: true });
    expect(writers(place).size).toBe(2);
    await here.close();
    const again = await opened({ ...place, cacheFolder: join(place.cacheFolder, 'here') });
    expect(titles(again)).toHaveLength(4);
    expect(read(again, two)).toMatchObject({ isStarred: true, notes: [{ text: 'Mine' }] });
  });
});
