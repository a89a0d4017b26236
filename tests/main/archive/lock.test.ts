import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { takeLock } from '../../../main/archive/lock.ts';
import { machineKey, thisProcess } from '../../../main/archive/machine.ts';
import {
  arrivals,
  names,
  newPlace,
  opened,
  otherInstallation,
  takenIn,
  temporaryFolder,
  titles,
} from './archive-fixture.ts';
import { startBusyProcess } from './start-busy-process.ts';

// Starting a process that reads TypeScript takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const aStart = '2026-03-26T09:30:00.000Z';

function putLock(folder: string, mark: object): void {
  writeFileSync(join(folder, `.backfile-lock-${machineKey()}-0-00000000`), JSON.stringify(mark));
}

describe('an archive that is open', () => {
  test('opens read-only a second time, with its owner named, and can be read', async () => {
    const place = newPlace();
    const first = await opened(place);
    const [id = ''] = await takenIn(first, arrivals(2));
    const second = await opened(place);
    expect(second.info().readOnly).toMatchObject({ reason: 'in-use' });
    expect(second.info().readOnly?.owner).toMatchObject({ host: hostname(), processId: process.pid });
    expect(titles(second)).toEqual(titles(first));
    const refusal = { ok: false, reason: 'read-only' };
    expect(await second.takeIn(arrivals(1, 9), 'import-1')).toEqual(refusal);
    expect(await second.changeState({ articleId: id, read: true })).toEqual(refusal);
    expect(await second.addNote({ articleId: id, textHash: '', start: 0, end: 1, color: 'blue', text: '' })).toEqual(
      refusal,
    );
    await second.close();
    await takenIn(first, arrivals(1, 3));
    expect(titles(first)).toHaveLength(3);
  });

  test('is read-only for another profile of this machine too', async () => {
    const place = newPlace();
    await opened(place);
    expect((await opened(otherInstallation(place))).info().readOnly).toMatchObject({ reason: 'in-use' });
  });

  test('can be written to again once it is closed', async () => {
    const place = newPlace();
    await (await opened(place)).close();
    expect((await opened(place)).info().readOnly).toBeNull();
  });

  test('by a real other process is read-only until that is killed', async () => {
    const place = newPlace();
    const other = startBusyProcess(place, 'hold');
    await other.hasSaid(1);
    const during = await opened(place);
    expect(during.info().readOnly?.owner).toMatchObject({ processId: other.pid });
    await during.close();
    await other.kill();
    expect(names(place, '.').some((name) => name.startsWith('.backfile-lock-'))).toBe(true);
    const after = await opened(place);
    expect(after.info().readOnly).toBeNull();
    expect(names(place, '.').filter((name) => name.startsWith('.backfile-lock-'))).toHaveLength(1);
  });
});

describe('a lock', () => {
  test('is held by one of many who want it at once', async () => {
    const folder = temporaryFolder();
    const results = await Promise.all(Array.from({ length: 20 }, () => takeLock(folder)));
    expect(results.filter(({ status }) => status === 'held')).toHaveLength(1);
  });

  test('left by a process before the last boot is removed', async () => {
    const folder = temporaryFolder();
    putLock(folder, { ...thisProcess(), bootId: 'another-boot', host: 'here', startedAt: aStart });
    expect(await takeLock(folder)).toMatchObject({ status: 'held' });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('left by a process whose number now belongs to another is removed', async () => {
    const folder = temporaryFolder();
    putLock(folder, { ...thisProcess(), startTicks: '1', host: 'here', startedAt: aStart });
    expect(await takeLock(folder)).toMatchObject({ status: 'held' });
  });

  test('from before the last boot is removed also where the system names no boots', async () => {
    const folder = temporaryFolder();
    const mark = { pid: process.pid, startTicks: null, bootId: null, host: 'here' };
    putLock(folder, { ...mark, startedAt: '2001-01-01T00:00:00.000Z' });
    expect(await takeLock(folder)).toMatchObject({ status: 'held' });
  });

  test('that a power cut left empty is removed', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `.backfile-lock-${machineKey()}-1-00000000`), '');
    expect(await takeLock(folder)).toMatchObject({ status: 'held' });
  });

  test('of another machine is left alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.backfile-lock-ffffffff-1-00000000'), '{}');
    expect(await takeLock(folder)).toMatchObject({ status: 'held' });
    expect(readdirSync(folder)).toContain('.backfile-lock-ffffffff-1-00000000');
  });
});

test('what a crash left unfinished is swept up, but nothing that may still be in the making', async () => {
  const place = newPlace();
  const archive = await opened(place);
  const left = join(place.cacheFolder, archive.info().id);
  await archive.close();
  const articles = join(place.folder, 'articles');
  mkdirSync(articles);
  const [old, young] = ['.backfile-00000000000000aa.tmp', '.backfile-00000000000000bb.tmp'];
  for (const folder of [articles, left]) {
    for (const name of [old, young]) writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, old), 1, 1);
  }
  await opened(place);
  expect(names(place, 'articles')).toEqual([young]);
  expect(readdirSync(left)).toContain(young);
  expect(readdirSync(left)).not.toContain(old);
});
