import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import type { OpenOptions } from '../../../main/archive/open-archive.ts';
import {
  arrival,
  arrivals,
  highlighted,
  names,
  newest,
  newPlace,
  oldest,
  opened,
  otherInstallation,
  read,
  rows,
  takenIn,
  textAt,
} from './archive-fixture.ts';

const trashed = (archive: Archive) => archive.page(newest, 0, 500, 'trash');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** An archive of three articles, the first of them read, starred, highlighted and then put in the trash. */
async function withTrash(place: OpenOptions = newPlace()) {
  const archive = await opened(place);
  const batch = arrivals(3);
  const ids = await takenIn(archive, batch);
  const [first = ''] = ids;
  await archive.changeState({ articleId: first, read: true, starred: true, position: { block: 1, offset: 3 } });
  const note = await highlighted(archive, read(archive, first).article, 0, 5, 'Count again');
  expect(await archive.trash({ ids: [first] })).toMatchObject({ ok: true, value: { changed: 1 } });
  return { place, archive, batch, ids, first, note };
}

const original = (place: OpenOptions, bytes: Uint8Array) => join(place.folder, 'originals', sha256(bytes));

describe('an article in the trash', () => {
  test('is in no list and no count, but in the trash', async () => {
    const { archive, first, ids } = await withTrash();
    expect(rows(archive).map(({ id }) => id)).toEqual(ids.slice(1));
    expect(archive.row(oldest, first)).toBeNull();
    expect(archive.info()).toMatchObject({ articleCount: 2, unreadCount: 2, trashedCount: 1 });
    expect(trashed(archive)).toMatchObject({ total: 1, rows: [{ id: first, isStarred: true, noteCount: 1 }] });
    expect(archive.row(newest, first, 'trash')).toBe(0);
  });

  test('is still there after a restart, and comes back with everything that was on it', async () => {
    const { place, archive, first, note } = await withTrash();
    await archive.close();
    const again = await opened(place);
    expect(read(again, first)).toMatchObject({ isTrashed: true, notes: [note] });
    expect(await again.untrash({ ids: [first] })).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(rows(again)[0]).toMatchObject({ id: first, isUnread: false, isStarred: true, noteCount: 1 });
    expect(read(again, first)).toMatchObject({ isTrashed: false, notes: [note], position: { block: 1, offset: 3 } });
    expect(again.info()).toMatchObject({ articleCount: 3, trashedCount: 0 });
  });

  test('can be opened and read', async () => {
    const { archive, first } = await withTrash();
    expect(read(archive, first).article.title).toBe('Harbour report 1');
  });

  test('is reported as such when it is imported again, and stays there', async () => {
    const { archive, batch, first } = await withTrash();
    expect(await archive.takeIn(batch.slice(0, 2), 'import-2')).toMatchObject({
      ok: true,
      value: [
        { outcome: 'duplicate', articleIds: [first], isInTrash: true },
        { outcome: 'duplicate', isInTrash: false },
      ],
    });
    expect(trashed(archive).total).toBe(1);
  });

  test('is in the trash of another machine that has the archive', async () => {
    const { place, archive, first } = await withTrash();
    await archive.close();
    const other = await opened(otherInstallation(place));
    expect(trashed(other).rows).toMatchObject([{ id: first }]);
  });
});

test('hundreds of articles go to the trash and come back, one write for each shard of state', async () => {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(archive, arrivals(200));
  await archive.trash({ ids });
  expect(archive.info()).toMatchObject({ articleCount: 0, trashedCount: 200 });
  expect(names(place, 'state')).toHaveLength(4);
  await archive.untrash({ ids });
  expect(archive.info()).toMatchObject({ articleCount: 200, trashedCount: 0 });
});

test('nothing is put in the trash when one of the articles is not here', async () => {
  const { archive, ids } = await withTrash();
  expect(await archive.trash({ ids: [...ids, 'nowhere'] })).toEqual({ ok: false, reason: 'article-missing' });
  expect(archive.info().trashedCount).toBe(1);
});

describe('emptying the trash', () => {
  test('leaves of an article only that it is deleted', async () => {
    const { place, archive, batch, first, note } = await withTrash();
    expect(await archive.emptyTrash({})).toEqual({ ok: true, value: { deleted: 1 } });
    expect(archive.info()).toMatchObject({ articleCount: 2, trashedCount: 0 });
    expect(archive.open(first)).toMatchObject({ ok: false, reason: 'article-missing' });
    const [shard = ''] = names(place, 'articles').map((name) => textAt(join(place.folder, 'articles', name)));
    expect(shard).not.toContain('Harbour report 1"');
    expect(JSON.parse(shard).records[0]).toEqual({ id: first, clock: expect.any(String), deleted: true });
    const [writer = ''] = names(place, 'notes');
    const notes = readFileSync(join(place.folder, 'notes', writer, `${first}.json`), 'utf8');
    expect(notes).not.toContain('Count again');
    expect(notes).toContain(note.id);
    expect(batch.map(({ bytes }) => existsSync(original(place, bytes)))).toEqual([false, true, true]);
  });

  test('is final after a restart, and for an index that is made anew', async () => {
    const { place, archive, first } = await withTrash();
    await archive.emptyTrash({});
    await archive.close();
    for (const at of [place, otherInstallation(place)]) {
      const again = await opened(at);
      expect(again.info()).toMatchObject({ articleCount: 2, trashedCount: 0 });
      expect(again.open(first)).toMatchObject({ reason: 'article-missing' });
      expect(again.notesPage(first).items).toEqual([]);
      await again.close();
    }
  });

  test('touches nothing but what is in the trash', async () => {
    const { archive, ids } = await withTrash();
    expect(await archive.emptyTrash({ ids: ids.slice(1) })).toEqual({ ok: true, value: { deleted: 0 } });
    expect(archive.info()).toMatchObject({ articleCount: 2, trashedCount: 1 });
  });

  test('keeps what another article needs', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const [one, two] = [arrival('One', 'Of two articles in one file.'), arrival('Two', 'Of the same file.')];
    const both = { ...one, drafts: [...one.drafts, ...two.drafts] };
    const [first = '', second = ''] = await takenIn(archive, [both]);
    await archive.trash({ ids: [first] });
    await archive.emptyTrash({});
    expect(existsSync(original(place, both.bytes))).toBe(true);
    await archive.trash({ ids: [second] });
    await archive.emptyTrash({});
    expect(existsSync(original(place, both.bytes))).toBe(false);
  });

  test('lets an article be imported again as if it had never been here', async () => {
    const { archive, batch, first, note } = await withTrash();
    await archive.emptyTrash({});
    expect(await archive.takeIn(batch.slice(0, 1), 'import-2')).toMatchObject({ value: [{ outcome: 'imported' }] });
    expect(rows(archive)).toHaveLength(3);
    expect(read(archive, first)).toMatchObject({ isUnread: true, isStarred: false, position: null, notes: [] });
    expect(await archive.restoreNote({ articleId: first, id: note.id })).toMatchObject({ reason: 'note-missing' });
  });

  test('deletes what another machine imported, on that machine too', async () => {
    const { place, archive, first } = await withTrash();
    await archive.close();
    const elsewhere = otherInstallation(place);
    const other = await opened(elsewhere);
    expect(await other.emptyTrash({})).toEqual({ ok: true, value: { deleted: 1 } });
    expect(other.notesPage(first).items).toEqual([]);
    await other.close();
    const back = await opened(place);
    expect(back.info()).toMatchObject({ articleCount: 2, trashedCount: 0 });
    expect(back.open(first)).toMatchObject({ reason: 'article-missing' });
  });
});
