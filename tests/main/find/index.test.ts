import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive, type OpenOptions } from '../../../main/archive/open-archive.ts';
import { Database } from '../../../main/find/database.ts';
import { beginUse } from '../../../main/find/index-use.ts';
import type { Event } from '../../../preload/contract.ts';
import {
  arrival,
  arrivals,
  highlighted,
  newPlace,
  onlyFile,
  opened,
  read,
  rows,
  takenIn,
  titles,
} from '../archive/archive-fixture.ts';

async function filled() {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(archive, arrivals(150));
  const [first = '', second = ''] = ids;
  await archive.changeState({ articleId: first, read: true, starred: true });
  await highlighted(archive, read(archive, second).article, 0, 5, 'Count again');
  const url = 'https://courier.example/fog';
  await takenIn(archive, [arrival('Fog', 'Fog.', { url }), arrival('Fog', 'Fog lifts.', { url })]);
  await archive.textsIndexed();
  const seen = { rows: rows(archive), info: archive.info() };
  await archive.close();
  return { place, ...seen };
}

function indexFile({ cacheFolder }: OpenOptions): string {
  const [folder = ''] = readdirSync(cacheFolder);
  return join(cacheFolder, folder, 'index.sqlite');
}

describe('the index', () => {
  test.each<[string, (path: string) => void, boolean]>([
    ['deleted', (path) => rmSync(path), false],
    ['deleted with its folder', (path) => rmSync(join(path, '..'), { recursive: true }), false],
    ['emptied', (path) => truncateSync(path, 0), false],
    ['filled with garbage', (path) => writeFileSync(path, 'garbage '.repeat(4096)), true],
    ['cut in half', (path) => truncateSync(path, Math.floor(statSync(path).size / 2)), true],
    [
      'of another version',
      (path) => {
        const bytes = readFileSync(path);
        bytes.writeUInt32BE(999, 60);
        writeFileSync(path, bytes);
      },
      true,
    ],
  ])('%s is made again with the same rows', async (_, damage, isNoticed) => {
    const { place, rows: before, info } = await filled();
    const path = indexFile(place);
    damage(path);
    if (existsSync(path)) writeFileSync(join(path, '..', 'left-open'), '');
    const archive = await opened(place);
    expect(rows(archive)).toEqual(before);
    await archive.textsIndexed();
    expect({ ...archive.info(), notices: [] }).toEqual(info);
    const kinds = archive.info().notices.map(({ kind }) => kind);
    expect(kinds).toEqual(isNoticed ? ['index-rebuilt'] : []);
    await archive.close();
    const again = await opened(place);
    await again.textsIndexed();
    expect(again.info()).toEqual(info);
  });

  test('is not made again for the lock that SQLite left behind in a crash', async () => {
    const { place, rows: before } = await filled();
    const { ino } = statSync(indexFile(place));
    writeFileSync(`${indexFile(place)}.lock`, '');
    const archive = await opened(place);
    expect(rows(archive)).toEqual(before);
    expect(archive.info().notices).toEqual([]);
    expect(statSync(indexFile(place)).ino).toBe(ino);
  });

  test('that was open when the machine went down is made again', async () => {
    const { place, rows: before } = await filled();
    const database = new Database(indexFile(place));
    database.run('UPDATE article SET is_starred = 1');
    beginUse(database, 'an earlier boot');
    database.close();
    const archive = await opened(place);
    expect(archive.info().notices).toMatchObject([{ kind: 'index-rebuilt' }]);
    expect(rows(archive)).toEqual(before);
  });

  test('notices a shard that changed while the archive was closed', async () => {
    const place = newPlace();
    const archive = await opened(place);
    await takenIn(archive, [arrival('Fog', 'Fog.')]);
    const early = readFileSync(onlyFile(place, 'articles'));
    await takenIn(archive, [arrival('Sun', 'Sun.')]);
    await archive.close();
    writeFileSync(onlyFile(place, 'articles'), early);
    expect(titles(await opened(place))).toEqual(['Fog']);
  });

  test('of a reader who does not hold the archive is his own, and leaves nothing behind', async () => {
    const { place } = await filled();
    const first = await opened(place);
    const second = await opened(place);
    expect(rows(second)).toEqual(rows(first));
    await second.close();
    await first.changeState({ articleId: rows(first)[9]?.id ?? '', read: true });
    expect(first.info().unreadCount).toBe(149);
  });

  test('that is destroyed under a running archive loses no change', async () => {
    const { place } = await filled();
    const archive = await opened(place);
    const articleId = rows(archive)[20]?.id ?? '';
    truncateSync(indexFile(place), 5000);
    expect(await archive.changeState({ articleId, starred: true })).toMatchObject({ ok: true });
    await archive.close();
    const again = await opened(place);
    expect(rows(again)).toHaveLength(151);
    expect(read(again, articleId).isStarred).toBe(true);
  });
});

test('while a large list is made again it answers with what it has, and says when there is more', async () => {
  const place = newPlace();
  const before = await opened(place);
  const bytes = Buffer.from('one export of all of them');
  const batch = arrivals(3000).map((each) => Object.assign(each, { bytes }));
  await takenIn(before, batch);
  await before.close();
  rmSync(place.cacheFolder, { recursive: true });
  const result = await openArchive(place);
  if (!result.ok) throw new Error(result.reason);
  const events: Event[] = [];
  result.value.listen((event) => events.push(event));
  const during = result.value.page({ by: 'imported', direction: 'descending' }, 0, 10);
  expect(during.rows).toHaveLength(10);
  expect(during.rows[0]?.title).toBe('Harbour report 3000');
  await result.value.indexed();
  expect(result.value.info().articleCount).toBe(3000);
  if (during.total < 3000) expect(events.map(({ name }) => name)).toContain('articles.changed');
  await result.value.close();
});
