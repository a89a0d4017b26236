import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loneFile } from './lone-file.ts';
import type { Archive } from '../../../main/archive/archive.ts';
import {
  arrival,
  arrivals,
  highlighted,
  onlyFile,
  opened,
  read,
  takenIn,
  textAt,
  titles,
} from '../archive/archive-fixture.ts';
import { backedUp, done, kept, type KeptArchive, look } from '../backup/kept-archive.ts';

/** Articles of several lines, one with everything, closed and opened again with a file harmed meanwhile. */
async function harmed(
  folder: string,
  harm: (path: string) => void,
  prepare: (archive: KeptArchive) => Promise<unknown> = async ({ backups }) => backups.now(),
) {
  const before = await kept();
  const ids = await takenIn(before.archive, arrivals(20));
  const [id = ''] = ids;
  await before.archive.changeState({ articleId: id, read: true, starred: true });
  await highlighted(before.archive, read(before.archive, id).article, 0, 5, 'First words');
  await highlighted(before.archive, read(before.archive, id).article, 6, 9, 'Second words');
  const was = ids.map((each) => before.archive.open(each));
  await prepare(before);
  await before.close();
  await before.archive.close();
  const path = onlyFile(before.place, folder);
  const file = `${folder}${path.slice(join(before.place.folder, folder).length)}`;
  harm(path);
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const after = await kept(before.place);
  return { after, ids, id, file, bytes, was, now: () => ids.map((each) => after.archive.open(each)) };
}

/** The damaged bytes are still there. */
function stays(archive: Archive, movedTo: string | null | undefined, bytes: Buffer): void {
  expect(readFileSync(join(archive.info().folder, movedTo ?? '')).equals(bytes)).toBe(true);
}

const emptied = (path: string) => truncateSync(path, 0);
const cut = (share: number) => (path: string) => truncateSync(path, Math.floor(readFileSync(path).length * share));
const flipped = (path: string) => writeFileSync(path, textAt(path).replace('Vellin', 'Vallin'));

describe('a damaged shard of articles', () => {
  test('is listed with its articles and their titles, in this session and in every later one', async () => {
    const { after, ids, file, bytes } = await harmed('articles', emptied);
    const [listed] = await after.repairing.list();
    expect(listed).toMatchObject({ file, kind: 'articles', choices: ['original', 'leave'] });
    expect(new Set(listed?.articleIds)).toEqual(new Set(ids));
    expect(listed?.titles).toContain('Harbour report 1');
    stays(after.archive, listed?.movedTo, bytes);
    await after.close();
    await after.archive.close();
    const later = await kept(after.place);
    expect(await later.repairing.list()).toMatchObject([{ file, choices: ['original', 'leave'] }]);
    expect(new Set((await later.repairing.list())[0]?.articleIds)).toEqual(new Set(ids));
  });

  test('cut off gives back the records that are still whole', async () => {
    const { after, file, bytes, was, now } = await harmed('articles', cut(0.5));
    const [listed] = await after.repairing.list();
    expect(listed?.choices).toEqual(['last-good', 'original', 'leave']);
    const repaired = await after.repairing.repair(file, 'last-good');
    if (!repaired.ok) throw new Error(repaired.reason);
    expect(repaired.value.recovered).toBeGreaterThan(5);
    expect(now().slice(0, repaired.value.recovered)).toEqual(was.slice(0, repaired.value.recovered));
    stays(after.archive, listed?.movedTo, bytes);
    // The rest is still lost, and comes from the originals.
    expect(await after.repairing.list()).toHaveLength(1);
    expect(await after.repairing.repair(file, 'original')).toEqual({
      ok: true,
      value: { recovered: 20 - repaired.value.recovered },
    });
    expect(titles(after.archive)).toHaveLength(20);
    expect(await after.repairing.list()).toEqual([]);
  });

  test('with a flipped bit gives back every record but the one it befell', async () => {
    const { after, file } = await harmed('articles', flipped);
    expect(await after.repairing.repair(file, 'last-good')).toEqual({ ok: true, value: { recovered: 19 } });
    expect(titles(after.archive)).not.toContain('Harbour report 1');
  });

  test('comes back whole from a full backup', async () => {
    const { after, file, was, now } = await harmed('articles', emptied, backedUp);
    expect((await after.repairing.list())[0]?.choices).toEqual(['backup', 'leave']);
    expect(await after.repairing.repair(file, 'backup')).toEqual({ ok: true, value: { recovered: 20 } });
    expect(now()).toEqual(was);
    expect(await after.repairing.list()).toEqual([]);
  });

  test('is made again from its originals under the old ids, with its notes in their places', async () => {
    const { after, id, file } = await harmed('articles', emptied);
    expect(await after.repairing.repair(file, 'original')).toEqual({ ok: true, value: { recovered: 20 } });
    expect(read(after.archive, id)).toMatchObject({
      isStarred: true,
      notes: [
        { text: 'First words', quote: 'Boats' },
        { text: 'Second words', quote: 'cou' },
      ],
    });
    await after.archive.close();
    expect(titles(await opened(after.place))).toHaveLength(20);
  });

  test('made again from its originals gives way to a true copy', async () => {
    let zip = '';
    const { after, file, was, now } = await harmed('articles', emptied, async (archive) => {
      zip = await backedUp(archive);
      await archive.backups.now();
    });
    await after.repairing.repair(file, 'original');
    const preview = await look(after, zip);
    expect(preview).toMatchObject({ ok: true, value: { articles: { newer: 20 } } });
    if (preview.ok) await done(after, after.backups.restoring.start(preview.value.token));
    expect(now()).toEqual(was);
  });
});

describe('damaged notes', () => {
  test('come back from the last good copy, and what was written since stays', async () => {
    const { after, id, file, bytes } = await harmed('notes', (path) => writeFileSync(path, 'garbage'));
    await highlighted(after.archive, read(after.archive, id).article, 10, 13, 'Written since');
    const [listed] = await after.repairing.list();
    expect(listed).toMatchObject({ file, kind: 'notes', articleIds: [id], titles: ['Harbour report 1'] });
    expect(listed?.choices).toEqual(['last-good', 'leave']);
    expect(await after.repairing.repair(file, 'last-good')).toEqual({ ok: true, value: { recovered: 2 } });
    expect(new Set(read(after.archive, id).notes.map(({ text }) => text))).toEqual(
      new Set(['First words', 'Second words', 'Written since']),
    );
    stays(after.archive, listed?.movedTo, bytes);
    expect(await after.repairing.list()).toEqual([]);
  });

  test('cut off give back the notes that are still whole, without any backup', async () => {
    const { after, id, file } = await harmed('notes', cut(0.7), async () => undefined);
    expect(await after.repairing.repair(file, 'last-good')).toEqual({ ok: true, value: { recovered: 1 } });
    expect(read(after.archive, id).notes).toMatchObject([{ text: 'First words' }]);
  });

  test('come back from a full backup', async () => {
    const { after, id, file } = await harmed('notes', emptied, backedUp);
    expect(await after.repairing.repair(file, 'backup')).toEqual({ ok: true, value: { recovered: 2 } });
    expect(read(after.archive, id).notes).toHaveLength(2);
  });
});

test('damaged state comes back from the last good copy, and never over newer choices', async () => {
  const { after, id, file } = await harmed('state', emptied);
  await after.archive.changeState({ articleId: id, read: true });
  await after.archive.changeState({ articleId: id, read: false });
  expect(read(after.archive, id)).toMatchObject({ isUnread: true, isStarred: false });
  expect(await after.repairing.list()).toMatchObject([{ file, kind: 'state', articleIds: [id] }]);
  expect(await after.repairing.repair(file, 'last-good')).toEqual({ ok: true, value: { recovered: 1 } });
  expect(read(after.archive, id)).toMatchObject({ isUnread: true, isStarred: true });
});

test('a damaged archive.json gets its name back', async () => {
  const { after } = await harmed('articles', () => undefined);
  const path = join(after.place.folder, 'archive.json');
  await after.close();
  await after.archive.close();
  const text = textAt(path);
  writeFileSync(path, text.replace('"name":"archive"', '"name":"Vellin!"'));
  const later = await kept(after.place);
  expect(await later.repairing.list()).toMatchObject([{ file: 'archive.json', kind: 'archive' }]);
  expect(await later.repairing.repair('archive.json', 'last-good')).toEqual({ ok: true, value: { recovered: 1 } });
  expect(JSON.parse(textAt(path))).toMatchObject({
    name: 'archive',
    created: (JSON.parse(text) as { created: string }).created,
  });
});

describe('a content that verifying found', () => {
  test('damaged or missing comes back from a full backup, and the damaged bytes stay', async () => {
    const archive = await kept();
    await takenIn(archive.archive, arrivals(2));
    await backedUp(archive);
    const folder = join(archive.place.folder, 'originals');
    const [one = '', other = ''] = readdirSync(folder);
    const good = readFileSync(join(folder, one));
    writeFileSync(join(folder, one), 'garbage');
    rmSync(join(folder, other));
    await done(archive, archive.verifying.start());
    const listed = await archive.repairing.list();
    expect(new Set(listed.map(({ file, kind, choices }) => [file, kind, choices]))).toEqual(
      new Set([one, other].map((name) => [`originals/${name}`, 'original', ['backup', 'leave']])),
    );
    for (const { file } of listed) {
      expect(await archive.repairing.repair(file, 'backup')).toEqual({ ok: true, value: { recovered: 1 } });
    }
    expect(readFileSync(join(folder, one)).equals(good)).toBe(true);
    expect(readdirSync(folder).some((name) => name.startsWith(`${one}.damaged-`))).toBe(true);
    expect(await archive.repairing.list()).toEqual([]);
  });

  test('in records is set aside before it is repaired', async () => {
    const archive = await kept();
    const [id = ''] = await takenIn(archive.archive, arrivals(1));
    await highlighted(archive.archive, read(archive.archive, id).article, 0, 5, 'words');
    await archive.backups.now();
    const path = onlyFile(archive.place, 'notes');
    writeFileSync(path, 'garbage');
    await done(archive, archive.verifying.start());
    const [listed] = await archive.repairing.list();
    expect(listed).toMatchObject({ movedTo: null, kind: 'notes' });
    expect(await archive.repairing.repair(listed?.file ?? '', 'last-good')).toMatchObject({ value: { recovered: 1 } });
    expect(read(archive.archive, id).notes).toMatchObject([{ text: 'words' }]);
    expect(loneFile(join(archive.place.folder, listed?.file ?? '', '..'), `${basename(path)}.damaged-`)).toBe(
      'garbage',
    );
    expect(await archive.repairing.list()).toEqual([]);
  });
});

test('a reader who leaves it is not asked again, and the bytes stay', async () => {
  const { after, file, bytes } = await harmed('articles', emptied);
  const [listed] = await after.repairing.list();
  expect(await after.repairing.repair(file, 'leave')).toEqual({ ok: true, value: { recovered: 0 } });
  expect(await after.repairing.list()).toEqual([]);
  stays(after.archive, listed?.movedTo, bytes);
  await after.close();
  await after.archive.close();
  expect(await (await kept(after.place)).repairing.list()).toEqual([]);
});

test('with nothing to recover it says so, and what is no damaged file is refused', async () => {
  const { after, file } = await harmed('articles', emptied, async () => undefined);
  expect((await after.repairing.list())[0]?.choices).toEqual(['leave']);
  for (const how of ['last-good', 'backup', 'original'] as const) {
    expect(await after.repairing.repair(file, how)).toMatchObject({ ok: false, reason: 'nothing-to-recover' });
  }
  expect(await after.repairing.repair('../elsewhere.json', 'last-good')).toMatchObject({ ok: false });
});

test('an article that is here again already is not recovered twice', async () => {
  const { after, file } = await harmed('articles', cut(0.5));
  await takenIn(after.archive, arrivals(20));
  expect(await after.repairing.repair(file, 'original')).toMatchObject({ ok: false, reason: 'nothing-to-recover' });
  await takenIn(after.archive, [arrival('New', 'New.')]);
  expect(titles(after.archive)).toHaveLength(21);
});
