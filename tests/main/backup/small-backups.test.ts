import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  arrival,
  arrivals,
  highlighted,
  newPlace,
  onlyFile,
  otherInstallation,
  read,
  takenIn,
  temporaryFolder,
} from '../archive/archive-fixture.ts';
import { done, kept, type KeptArchive, restored, wiped } from './kept-archive.ts';

const DAY_MS = 86_400_000;
const start = Date.UTC(2026, 2, 25, 9);

const pool = async ({ backups }: KeptArchive) => {
  const { folder } = await backups.status();
  return readdirSync(join(folder, 'pool')).toSorted();
};

async function oneOfEach(now: () => number = Date.now) {
  const archive = await kept(newPlace(), now);
  const [id = ''] = await takenIn(archive.archive, [arrival('Fog', 'Fog lay over Vellin.')]);
  await archive.archive.changeState({ articleId: id, read: true });
  await highlighted(archive.archive, read(archive.archive, id).article, 0, 3, 'Since when?');
  return { archive, id };
}

test('a second backup of what did not change adds one small manifest and no bytes', async () => {
  const { archive } = await oneOfEach();
  await archive.backups.now();
  const before = await pool(archive);
  await archive.backups.now();
  expect(await pool(archive)).toEqual(before);
  expect(before).toHaveLength(4);
});

test('what changed is added, and a change to one file costs that file only', async () => {
  const { archive, id } = await oneOfEach();
  await archive.backups.now();
  const before = new Set(await pool(archive));
  await archive.archive.changeState({ articleId: id, starred: true });
  await archive.backups.now();
  const added = (await pool(archive)).filter((name) => !before.has(name));
  expect(added).toHaveLength(1);
});

test('over simulated weeks seven days and four weeks stay, and the pool holds only what they need', async () => {
  let today = start;
  const { archive, id } = await oneOfEach(() => today);
  for (let day = 0; day < 40; day++) {
    await archive.archive.changeState({ articleId: id, position: { block: 0, offset: day } });
    expect(await archive.backups.now()).toEqual({ ok: true, value: null });
    today += DAY_MS;
  }
  const { kept: all, lastAt, problem } = await archive.backups.status();
  expect(all.filter(({ kind }) => kind === 'daily')).toHaveLength(7);
  expect(all.length).toBeGreaterThanOrEqual(9);
  expect(all.length).toBeLessThanOrEqual(11);
  expect(lastAt).toBe(new Date(today - DAY_MS).toISOString());
  expect(problem).toBeNull();
  // The state of each day, and the three files that never changed.
  expect(await pool(archive)).toHaveLength(all.length + 3);
});

test('a clock that was set back makes no backup look older than the one before', async () => {
  let now = start;
  const { archive, id } = await oneOfEach(() => now);
  await archive.backups.now();
  now -= 30 * DAY_MS;
  await archive.archive.changeState({ articleId: id, starred: true });
  await archive.backups.now();
  const after = await wiped(archive);
  await takenIn(after.archive, [arrival('Fog', 'Fog lay over Vellin.')]);
  const [newest] = (await kept(archive.place, () => now).then(() => archive.backups.status())).kept;
  expect(Date.parse(newest?.at ?? '')).toBeGreaterThanOrEqual(start);
  await restored(after, join((await archive.backups.status()).folder, newest?.name ?? ''));
  expect(read(after.archive, id)).toMatchObject({ isStarred: true });
});

test('notes and state come back from a small backup', async () => {
  const { archive, id } = await oneOfEach();
  await archive.backups.now();
  const { folder, kept: all } = await archive.backups.status();
  const after = await wiped(archive);
  await takenIn(after.archive, [arrival('Fog', 'Fog lay over Vellin.')]);
  expect((await restored(after, join(folder, all[0]?.name ?? ''))).phase).toBe('finished');
  expect(read(after.archive, id)).toMatchObject({ isUnread: false, notes: [{ text: 'Since when?' }] });
});

describe('a source file that', () => {
  test.each([
    ['is damaged', (path: string) => writeFileSync(path, 'garbage')],
    ['is gone', (path: string) => rmSync(path)],
    ['was replaced by a folder', (path: string) => (rmSync(path), mkdirSync(path))],
  ])('%s stays in every later backup as it last was well', async (_, harm) => {
    let today = start;
    const { archive } = await oneOfEach(() => today);
    await archive.backups.now();
    const path = onlyFile(archive.place, 'notes');
    const good = readFileSync(path);
    harm(path);
    for (let day = 0; day < 60; day++) {
      today += DAY_MS;
      await archive.backups.now();
    }
    const small = archive.backups.small();
    const file = (await small.newest())?.files.find((each) => each.path.startsWith('notes/'));
    expect(file).toMatchObject({ isKept: true });
    expect(await small.pool.get(file?.sha256 ?? '', file?.sizeBytes ?? 0)).toEqual(good);
  });
});

test('what a backup that was cut short left is gone after the next one, and what another is writing stays', async () => {
  const { archive } = await oneOfEach();
  await archive.backups.now();
  const { folder } = await archive.backups.status();
  const left = [folder, join(folder, 'pool')].map((each) => join(each, `.backfile-${'0'.repeat(16)}.tmp`));
  const fresh = join(folder, 'pool', `.backfile-${'1'.repeat(16)}.tmp`);
  for (const path of [...left, fresh]) writeFileSync(path, 'half of it');
  for (const path of left) utimesSync(path, new Date(0), new Date(0));
  await archive.backups.now();
  expect([...left, fresh].filter((path) => existsSync(path))).toEqual([fresh]);
});

test('a damaged manifest is passed over, and while it is there nothing leaves the pool', async () => {
  let today = start;
  const { archive, id } = await oneOfEach(() => today);
  await archive.backups.now();
  const { folder, kept: all } = await archive.backups.status();
  writeFileSync(join(folder, all[0]?.name ?? ''), 'garbage');
  const before = await pool(archive);
  for (let day = 0; day < 20; day++) {
    today += DAY_MS;
    await archive.archive.changeState({ articleId: id, position: { block: 0, offset: day } });
    await archive.backups.now();
  }
  expect(await pool(archive)).toEqual(expect.arrayContaining(before));
});

test('a backup that cannot be made says why, and the next good one takes that back', async () => {
  const { archive } = await oneOfEach();
  const { folder } = await archive.backups.status();
  mkdirSync(join(folder, '..'), { recursive: true });
  writeFileSync(folder, 'in the way');
  expect(await archive.backups.now()).toMatchObject({ ok: false, reason: 'not-writable' });
  expect(await archive.backups.status()).toMatchObject({ problem: 'not-writable', lastAt: null });
  rmSync(folder);
  expect(await archive.backups.now()).toMatchObject({ ok: true });
  expect(await archive.backups.status()).toMatchObject({ problem: null });
});

test('another place can be chosen, and given up again', async () => {
  const { archive } = await oneOfEach();
  const chosen = temporaryFolder();
  expect(await archive.backups.place(chosen)).toEqual({ ok: true, value: null });
  await archive.backups.now();
  const { folder, kept: all } = await archive.backups.status();
  expect(folder.startsWith(chosen)).toBe(true);
  expect(all).toHaveLength(1);
  writeFileSync(join(chosen, 'file'), '');
  expect(await archive.backups.place(join(chosen, 'file'))).toMatchObject({ ok: false, reason: 'not-writable' });
  await archive.backups.place(null);
  expect((await archive.backups.status()).folder.startsWith(archive.place.configFolder)).toBe(true);
});

test('it runs beside a job, and the archive answers', async () => {
  const archive = await kept();
  await takenIn(archive.archive, arrivals(200));
  const [, verified] = await Promise.all([archive.backups.now(), done(archive, archive.verifying.start())]);
  expect(verified.phase).toBe('finished');
  expect(archive.verifying.start()).toMatchObject({ ok: true });
});

test('of an archive that someone else has open, none is made by itself', async () => {
  const first = await oneOfEach();
  const second = await kept(otherInstallation(first.archive.place));
  expect(second.archive.info().readOnly?.reason).toBe('in-use');
  expect((await second.backups.status()).kept).toEqual([]);
});
