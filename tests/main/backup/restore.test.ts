import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  arrival,
  arrivals,
  highlighted,
  newPlace,
  otherInstallation,
  read,
  rows,
  takenIn,
  temporaryFolder,
  titles,
} from '../archive/archive-fixture.ts';
import { backedUp, done, kept, look, previewed, restored, wiped } from './kept-archive.ts';
import { everything } from './everything.ts';
import { fill } from './one-of-everything.ts';

describe('a full backup', () => {
  test('of one of everything, wiped and restored, is the same to the last byte', async () => {
    const before = await kept();
    const ids = await fill(before.archive);
    const was = everything(before.place, before.archive, ids);
    const zip = await backedUp(before);
    const after = await wiped(before);
    expect((await restored(after, zip)).phase).toBe('finished');
    expect(everything(after.place, after.archive, ids)).toEqual(was);
    await after.archive.close();
    const again = await kept(after.place);
    expect(everything(again.place, again.archive, ids)).toEqual(was);
  });

  test('restored where everything is already changes not a byte', async () => {
    const archive = await kept();
    const ids = await fill(archive.archive);
    const zip = await backedUp(archive);
    const was = everything(archive.place, archive.archive, ids);
    const { articles, notes, states, contents } = await previewed(archive, zip);
    expect([articles, notes, states].map((counts) => [counts.new, counts.older, counts.newer])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(contents.new).toBe(0);
    await restored(archive, zip);
    expect(everything(archive.place, archive.archive, ids)).toEqual(was);
  });

  test('is taken while the archive is in use, and what is in it is whole', async () => {
    const archive = await kept();
    await takenIn(archive.archive, arrivals(300));
    const path = join(temporaryFolder(), 'busy.zip');
    const started = archive.backups.start(path);
    const [id = ''] = rows(archive.archive).map((row) => row.id);
    for (let count = 0; count < 50; count++)
      await archive.archive.changeState({ articleId: id, starred: count % 2 === 0 });
    expect((await done(archive, started)).phase).toBe('finished');
    const other = await kept();
    await restored(other, path);
    expect(titles(other.archive)).toHaveLength(300);
  });

  test('has nobody’s name before it is complete, and leaves nothing behind when it is cancelled', async () => {
    const archive = await kept();
    await takenIn(archive.archive, arrivals(200));
    const folder = temporaryFolder();
    const started = archive.backups.start(join(folder, 'a.zip'));
    if (!started.ok) throw new Error(started.reason);
    archive.jobs.cancel(started.value.jobId);
    expect((await archive.ended(started.value.jobId)).phase).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
    expect(archive.jobs.current()).toBeNull();
  });

  test('into a folder gets a dated name, and never takes that of an earlier one', async () => {
    const archive = await kept(newPlace(), () => Date.UTC(2026, 2, 26, 12));
    const folder = temporaryFolder();
    await done(archive, archive.backups.start(folder));
    await done(archive, archive.backups.start(folder));
    expect(readdirSync(folder).toSorted()).toEqual(['archive 2026-03-26 2.zip', 'archive 2026-03-26.zip']);
    expect((await archive.backups.status()).kept).toMatchObject([{ kind: 'full' }, { kind: 'full' }]);
  });

  test('leaves a damaged file out and says so, and keeps the rest', async () => {
    const archive = await kept();
    await fill(archive.archive);
    const [original = ''] = readdirSync(join(archive.place.folder, 'originals'));
    writeFileSync(join(archive.place.folder, 'originals', original), 'garbage');
    const zip = await backedUp(archive);
    const other = await kept();
    const preview = await previewed(other, zip);
    expect(preview.articles.new).toBeGreaterThan(0);
    await restored(other, zip);
    expect(existsSync(join(other.place.folder, 'originals', original))).toBe(false);
  });

  test('of an archive that cannot be written to is possible, and restoring into it is not', async () => {
    const first = await kept();
    await takenIn(first.archive, arrivals(3));
    const second = await kept(otherInstallation(first.place));
    const zip = await backedUp(second);
    const { token } = await previewed(second, zip);
    expect(second.backups.restoring.start(token)).toMatchObject({ ok: false, reason: 'read-only' });
  });
});

describe('restoring over newer work', () => {
  test('keeps it, and says so beforehand', async () => {
    const archive = await kept();
    const [id = '', other = ''] = await takenIn(archive.archive, arrivals(2));
    const note = await highlighted(archive.archive, read(archive.archive, id).article, 0, 5, 'old words');
    const gone = await highlighted(archive.archive, read(archive.archive, id).article, 6, 9, 'deleted since');
    await archive.archive.changeState({ articleId: id, read: true });
    const zip = await backedUp(archive);
    await archive.archive.changeNote({ articleId: id, id: note.id, text: 'new words' });
    await archive.archive.removeNote({ articleId: id, id: gone.id });
    await archive.archive.changeState({ articleId: id, read: false, starred: true });
    const preview = await previewed(archive, zip);
    expect(preview).toMatchObject({
      isSameArchive: true,
      articles: { new: 0, same: 2, older: 0, newer: 0 },
      notes: { new: 0, same: 0, older: 2, newer: 0 },
      states: { new: 0, same: 0, older: 1, newer: 0 },
    });
    expect(preview.samples).toContainEqual({
      kind: 'note',
      articleId: id,
      title: read(archive.archive, id).article.title,
      what: 'newer-here',
    });
    await restored(archive, zip);
    expect(read(archive.archive, id)).toMatchObject({
      isUnread: true,
      isStarred: true,
      notes: [{ text: 'new words' }],
    });
    expect(read(archive.archive, other).notes).toEqual([]);
  });

  test('brings back what is gone, file by file and record by record', async () => {
    const archive = await kept();
    const ids = await takenIn(archive.archive, arrivals(70));
    await archive.archive.changeState({ articleId: ids[0] ?? '', starred: true });
    await highlighted(archive.archive, read(archive.archive, ids[0] ?? '').article, 0, 5, 'words');
    const zip = await backedUp(archive);
    await archive.close();
    await archive.archive.close();
    for (const part of ['articles', 'state', 'notes', 'originals']) {
      rmSync(join(archive.place.folder, part), { recursive: true });
    }
    const again = await kept(archive.place);
    await takenIn(again.archive, [arrival('New since', 'Something new.')]);
    await restored(again, zip);
    expect(titles(again.archive)).toHaveLength(71);
    expect(read(again.archive, ids[0] ?? '')).toMatchObject({ isStarred: true, notes: [{ text: 'words' }] });
  });

  test('takes over what another writer did later, and keeps what was done here later', async () => {
    const here = await kept();
    const [id = ''] = await takenIn(here.archive, [arrival('Fog', 'Fog lay over Vellin.')]);
    const there = await kept();
    await takenIn(there.archive, [arrival('Fog', 'Fog lay over Vellin.'), arrival('Sun', 'Sun over Vellin.')]);
    await there.archive.changeState({ articleId: id, starred: true, read: false });
    await here.archive.changeState({ articleId: id, read: true });
    await highlighted(there.archive, read(there.archive, id).article, 0, 3, 'from there');
    await here.archive.changeState({ articleId: id, position: { block: 0, offset: 3 } });
    await restored(here, there.place.folder);
    expect(titles(here.archive).toSorted()).toEqual(['Fog', 'Sun']);
    expect(read(here.archive, id)).toMatchObject({
      isUnread: false,
      isStarred: true,
      position: { block: 0, offset: 3 },
      notes: [{ text: 'from there' }],
    });
  });

  test('cancelled half-way leaves a valid archive, and doing it again completes it', async () => {
    const full = await kept();
    await takenIn(full.archive, arrivals(300));
    const zip = await backedUp(full);
    const other = await kept();
    const { token } = await previewed(other, zip);
    const started = other.backups.restoring.start(token);
    if (!started.ok) throw new Error(started.reason);
    other.archive.listen((event) => {
      if (event.name === 'articles.changed') other.jobs.cancel(started.value.jobId);
    });
    expect((await other.ended(started.value.jobId)).phase).toBe('cancelled');
    const some = titles(other.archive).length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(300);
    const verified = await done(other, other.verifying.start());
    expect(other.verifying.report(verified.jobId)).toMatchObject({ ok: true });
    await restored(other, zip);
    expect(titles(other.archive)).toHaveLength(300);
  });

  test('a backup that changed since it was looked at is not taken', async () => {
    const archive = await kept();
    await takenIn(archive.archive, arrivals(2));
    const zip = await backedUp(archive);
    const { token } = await previewed(archive, zip);
    writeFileSync(zip, 'something else');
    expect(archive.backups.restoring.start(token)).toMatchObject({ ok: false, reason: 'preview-missing' });
    expect(archive.backups.restoring.start('made up')).toMatchObject({ ok: false, reason: 'preview-missing' });
  });
});

test.each([
  ['a file that is not there', (folder: string) => join(folder, 'nowhere.zip'), 'unreadable'],
  ['a folder that is no archive', (folder: string) => folder, 'not-a-backup'],
  [
    'a file that is no zip',
    (folder: string) => {
      writeFileSync(join(folder, 'a.zip'), 'plain words');
      return join(folder, 'a.zip');
    },
    'not-a-backup',
  ],
  [
    'a zip that is cut off',
    (folder: string) => {
      writeFileSync(join(folder, 'a.zip'), 'PK\u0003\u0004 and no more');
      return join(folder, 'a.zip');
    },
    'damaged-backup',
  ],
])('%s is refused', async (_, make, reason) => {
  const archive = await kept();
  expect(await look(archive, make(temporaryFolder()))).toMatchObject({ ok: false, reason });
});

test('the look at a backup tells how far it is, and can be stopped', async () => {
  const archive = await kept();
  await takenIn(archive.archive, arrivals(40));
  const zip = await backedUp(archive);
  const end = await done(archive, archive.backups.restoring.preview(zip));
  expect(end).toMatchObject({ kind: 'preview', phase: 'finished', unit: 'bytes', problem: null });
  expect(end.done).toBe(end.total);
  expect(end.total).toBeGreaterThan(0);

  const started = archive.backups.restoring.preview(zip);
  const jobId = started.ok ? started.value.jobId : '';
  archive.jobs.cancel(jobId);
  expect(await archive.ended(jobId)).toMatchObject({ phase: 'cancelled' });
  expect(archive.backups.restoring.previewed(jobId)).toEqual({ ok: false, reason: 'preview-missing' });
  expect(archive.backups.restoring.previewed(end.jobId)).toMatchObject({ ok: true });
});
