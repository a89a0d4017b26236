import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../main/archive/open-archive.ts';
import type { Event } from '../../../preload/contract.ts';
import {
  arrival,
  arrivals,
  highlighted,
  names,
  newest,
  newPlace,
  onlyFile,
  opened,
  read,
  rows,
  takenIn,
  textAt,
  titles,
} from './archive-fixture.ts';

describe('the first opening', () => {
  test('makes an archive where there is no folder', async () => {
    const place = newPlace();
    const archive = await opened(place);
    expect(archive.info()).toMatchObject({ folder: place.folder, articleCount: 0, readOnly: null, notices: [] });
    expect(JSON.parse(textAt(join(place.folder, 'archive.json')))).toMatchObject({ id: archive.info().id, version: 1 });
  });

  test('makes an archive of an empty folder, also one that a sync program has marked', async () => {
    const place = newPlace();
    mkdirSync(join(place.folder, '.stfolder'), { recursive: true });
    expect((await opened(place)).info().articleCount).toBe(0);
  });

  test('refuses a folder that holds something else, and leaves nothing in it', async () => {
    const place = newPlace();
    mkdirSync(place.folder, { recursive: true });
    writeFileSync(join(place.folder, 'thesis.odt'), 'mine');
    expect(await openArchive(place)).toMatchObject({ ok: false, reason: 'not-an-archive' });
    expect(readdirSync(place.folder)).toEqual(['thesis.odt']);
  });

  test('refuses a path that is a file', async () => {
    const place = newPlace();
    writeFileSync(place.folder, 'a file');
    expect(await openArchive(place)).toMatchObject({ ok: false, reason: 'not-writable' });
  });
});

describe('the next opening', () => {
  test('finds articles, state and notes as they were left', async () => {
    const place = newPlace();
    const before = await opened(place);
    const [first = '', second = ''] = await takenIn(before, arrivals(3));
    await before.changeState({ articleId: first, read: true, position: { block: 1, offset: 4 } });
    await before.changeState({ articleId: second, starred: true });
    const note = await highlighted(before, read(before, first).article, 0, 5, 'Count again');
    const left = { rows: rows(before), first: read(before, first), id: before.info().id };
    await before.close();

    const after = await opened(place);
    expect(after.info()).toMatchObject({ id: left.id, articleCount: 3, unreadCount: 2, notices: [] });
    expect(rows(after)).toEqual(left.rows);
    expect(read(after, first)).toEqual(left.first);
    expect(read(after, first)).toMatchObject({ isUnread: false, position: { block: 1, offset: 4 }, notes: [note] });
    expect(read(after, second)).toMatchObject({ isUnread: true, isStarred: true, notes: [] });
  });

  test('goes on in the shard that was begun, and begins the next at 64', async () => {
    const place = newPlace();
    const before = await opened(place);
    await takenIn(before, arrivals(40));
    await before.close();
    const after = await opened(place);
    await takenIn(after, arrivals(100, 41));
    const counts = names(place, 'articles').map(
      (name) => JSON.parse(textAt(join(place.folder, 'articles', name))).records.length as number,
    );
    expect(counts).toEqual([64, 64, 12]);
    expect(titles(after)).toHaveLength(140);
  });

  test('writes as the same writer', async () => {
    const place = newPlace();
    for (const title of ['One', 'Two']) {
      const archive = await opened(place);
      await takenIn(archive, [arrival(title, 'Text.')]);
      await archive.close();
    }
    expect(names(place, 'articles')).toHaveLength(1);
  });

  test('leaves no lock and no unfinished file behind', async () => {
    const place = newPlace();
    const archive = await opened(place);
    await takenIn(archive, arrivals(3));
    await archive.close();
    expect(names(place, '.')).toEqual(['archive.json', 'articles', 'originals']);
    expect(names(place, 'originals').every((name) => /^[0-9a-f]{64}$/u.test(name))).toBe(true);
  });
});

describe('the files', () => {
  test('have a record per line and end with the hash of all that goes before', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const [id = ''] = await takenIn(archive, arrivals(2));
    await archive.changeState({ articleId: id, read: true });
    await highlighted(archive, read(archive, id).article, 0, 5);
    for (const path of [onlyFile(place, 'articles'), onlyFile(place, 'state'), onlyFile(place, 'notes')]) {
      const bytes = readFileSync(path);
      const seal = bytes.lastIndexOf(',"sha256":"');
      const hash = createHash('sha256').update(bytes.subarray(0, seal)).digest('hex');
      expect(bytes.subarray(seal).toString()).toBe(`,"sha256":"${hash}"}\n`);
      const { records, items } = JSON.parse(bytes.toString()) as { records?: unknown[]; items?: unknown[] };
      expect(bytes.toString().split('\n')).toHaveLength((records ?? items ?? []).length + 3);
    }
  });

  test('keep the source untouched under its own hash', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const source = arrival('Fog', 'Fog over Vellin.');
    const [id = ''] = await takenIn(archive, [source]);
    const original = read(archive, id).article.originals[0];
    expect(original).toMatchObject({ fileName: 'Fog.txt', sizeBytes: source.bytes.length, encoding: 'utf-8' });
    expect(readFileSync(join(place.folder, 'originals', original?.sha256 ?? '')).equals(source.bytes)).toBe(true);
  });

  test('have images beside them, found by their hash', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const bytes = Buffer.from('not really a picture');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = arrival('Pier', 'The pier.');
    const drafts = source.drafts.map((draft) => ({ ...draft, assets: [{ sha256, mediaType: 'image/png', bytes }] }));
    await takenIn(archive, [{ ...source, drafts }]);
    expect(readFileSync(archive.assetPath(sha256) ?? '').equals(bytes)).toBe(true);
    expect(archive.assetPath('0'.repeat(64))).toBeUndefined();
    expect(archive.assetPath('../archive.json')).toBeUndefined();
  });
});

describe('windows are told', () => {
  test('what changed in the list, and the new counts', async () => {
    const archive = await opened(newPlace());
    const events: Event[] = [];
    const stop = archive.listen((event) => events.push(event));
    const [id = ''] = await takenIn(archive, arrivals(1));
    await archive.changeState({ articleId: id, read: true });
    stop();
    await archive.changeState({ articleId: id, read: false });
    const changes = events.filter(({ name }) => name === 'articles.changed').map(({ payload }) => payload);
    expect(changes).toEqual([{ ids: [id] }, { ids: [id] }]);
    const counts = events.flatMap((event) => (event.name === 'archive.changed' ? [event.payload.unreadCount] : []));
    expect(counts).toEqual([1, 0]);
  });

  test('that the archive holds only samples, until it holds more', async () => {
    const archive = await opened(newPlace());
    expect(archive.info().holdsOnlySamples).toBe(false);
    await takenIn(archive, arrivals(2), 'samples');
    expect(archive.info().holdsOnlySamples).toBe(true);
    await takenIn(archive, arrivals(1, 3), 'import-1');
    expect(archive.info().holdsOnlySamples).toBe(false);
  });
});

describe('articles that come again', () => {
  test('add nothing, also under another white space, and within one batch', async () => {
    const archive = await opened(newPlace());
    const one = arrival('Fog', 'Fog over Vellin.\nAll day.');
    const again = arrival('Fog', 'Fog  over Vellin. \nAll day.');
    const result = await archive.takeIn([one, again], 'import-1');
    const [id = ''] = await takenIn(archive, [one]);
    expect(result).toMatchObject({
      ok: true,
      value: [
        { outcome: 'imported', articleIds: [id] },
        { outcome: 'duplicate', articleIds: [id] },
      ],
    });
    expect(titles(archive)).toEqual(['Fog']);
  });

  test('have the same id on every machine', async () => {
    const [here, there] = [await opened(newPlace()), await opened(newPlace())];
    expect(await takenIn(here, arrivals(3))).toEqual(await takenIn(there, arrivals(3)));
  });

  test('with another text from the same page are a version, under the id of the first', async () => {
    const place = newPlace();
    const archive = await opened(place);
    const url = 'https://courier.example/fog';
    const [id = ''] = await takenIn(archive, [arrival('Fog', 'Fog over Vellin.', { url })]);
    const later = arrival('Fog lifts', 'Fog over Vellin has lifted.', {
      url: 'http://courier.example/fog?utm_source=x',
    });
    expect(await archive.takeIn([later], 'import-2')).toMatchObject({
      value: [{ outcome: 'version', articleIds: [id] }],
    });
    expect(rows(archive)).toMatchObject([{ id, title: 'Fog lifts', versionCount: 2 }]);
    expect(read(archive, id).article).toMatchObject({ id, title: 'Fog lifts' });
    await archive.close();
    expect(rows(await opened(place))).toMatchObject([{ id, title: 'Fog lifts', versionCount: 2 }]);
  });

  test('in an old version are duplicates, and the new one stays', async () => {
    const archive = await opened(newPlace());
    const url = 'https://courier.example/fog';
    const first = arrival('Fog', 'Fog over Vellin.', { url });
    const [id = ''] = await takenIn(archive, [first, arrival('Fog', 'Fog has lifted.', { url })]);
    expect(await archive.takeIn([first], 'import-2')).toMatchObject({
      value: [{ outcome: 'duplicate', articleIds: [id] }],
    });
    expect(read(archive, id).article.blocks).toMatchObject([{ text: 'Fog has lifted.' }]);
  });

  test('of two outlets that give their front page as every address stay apart', async () => {
    const archive = await opened(newPlace());
    const canonicalUrl = 'https://courier.example/';
    await takenIn(archive, [arrival('Fog', 'Fog.', { canonicalUrl }), arrival('Sun', 'Sun.', { canonicalUrl })]);
    expect(titles(archive)).toEqual(['Fog', 'Sun']);
  });
});

test('a draft that is no article is refused loudly, before it is written', async () => {
  const place = newPlace();
  const archive = await opened(place);
  const broken = arrival('Fog', 'Fog.', { published: { value: 'yesterday', precision: 'day' } });
  await expect(archive.takeIn([broken], 'import-1')).rejects.toThrow('published');
  expect(await takenIn(archive, arrivals(1))).toHaveLength(1);
  expect(rows(archive, newest)).toHaveLength(1);
});
