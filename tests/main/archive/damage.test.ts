import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seal } from '../../../main/archive/envelope.ts';
import type { OpenOptions } from '../../../main/archive/open-archive.ts';
import {
  arrival,
  arrivals,
  highlighted,
  names,
  newPlace,
  onlyFile,
  opened,
  otherInstallation,
  read,
  rows,
  takenIn,
  textAt,
  titles,
} from './archive-fixture.ts';

/** An archive of one article that is read and has a note, closed. */
async function oneOfEach() {
  const place = newPlace();
  const archive = await opened(place);
  const [id = ''] = await takenIn(archive, [arrival('Fog', 'Fog lay over Vellin.')]);
  await archive.changeState({ articleId: id, read: true });
  await highlighted(archive, read(archive, id).article, 0, 3, 'Since when?');
  await archive.close();
  return { place, id };
}

/** Writes a file whose hash is right and whose content is not. */
function reseal(path: string, change: (document: Record<string, unknown>) => void): void {
  const document = JSON.parse(textAt(path)) as Record<string, unknown>;
  delete document['sha256'];
  change(document);
  writeFileSync(path, seal(document, undefined).text);
}

const damages: [string, (path: string) => void][] = [
  ['emptied', (path) => truncateSync(path, 0)],
  ['cut in half', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['cut by a byte', (path) => truncateSync(path, readFileSync(path).length - 2)],
  ['filled with NULs', (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length))],
  ['filled with garbage', (path) => writeFileSync(path, 'garbage '.repeat(40))],
  ['with one letter changed', (path) => writeFileSync(path, textAt(path).replace('backfile', 'backfill'))],
  ['of the wrong shape', (path) => reseal(path, (document) => (document['version'] = 'one'))],
  ['of another kind', (path) => writeFileSync(path, seal({ version: 1, format: 'else' }, undefined).text)],
];

const afterwards = (place: OpenOptions, path: string) =>
  names(place, relative(place.folder, dirname(path)) || '.').find((name) =>
    name.startsWith(`${basename(path)}.damaged-`),
  );

describe.each(damages)('a file %s', (_, damage) => {
  test('of articles is set aside untouched, and the reader is told which articles it held', async () => {
    const { place, id } = await oneOfEach();
    const path = onlyFile(place, 'articles');
    damage(path);
    const bytes = readFileSync(path);
    const archive = await opened(place);
    const aside = afterwards(place, path);
    expect(archive.info().notices).toEqual([
      { kind: 'set-aside', file: `articles/${basename(path)}`, movedTo: `articles/${aside}`, articleIds: [id] },
    ]);
    expect(readFileSync(join(dirname(path), aside ?? '')).equals(bytes)).toBe(true);
    expect(existsSync(path)).toBe(false);
    expect(archive.open(id)).toEqual({ ok: false, reason: 'article-missing' });

    await takenIn(archive, [arrival('Fog', 'Fog lay over Vellin.')]);
    expect(read(archive, id)).toMatchObject({ isUnread: false, notes: [{ text: 'Since when?' }] });
    expect(readFileSync(join(dirname(path), aside ?? '')).equals(bytes)).toBe(true);
  });

  test('of state is set aside, and articles and notes stay', async () => {
    const { place, id } = await oneOfEach();
    const path = onlyFile(place, 'state');
    damage(path);
    const archive = await opened(place);
    expect(archive.info().notices).toMatchObject([{ kind: 'set-aside', articleIds: [id] }]);
    expect(afterwards(place, path)).toBeDefined();
    expect(read(archive, id)).toMatchObject({ isUnread: true, notes: [{ text: 'Since when?' }] });
    await archive.changeState({ articleId: id, starred: true });
    await archive.close();
    expect(read(await opened(place), id)).toMatchObject({ isStarred: true });
  });

  test('of notes is set aside, and new notes can be made', async () => {
    const { place, id } = await oneOfEach();
    const path = onlyFile(place, 'notes');
    damage(path);
    const archive = await opened(place);
    expect(archive.info().notices).toMatchObject([{ kind: 'set-aside', articleIds: [id] }]);
    expect(afterwards(place, path)).toBeDefined();
    await highlighted(archive, read(archive, id).article, 4, 7, 'Again');
    await archive.close();
    expect(read(await opened(place), id).notes).toMatchObject([{ text: 'Again' }]);
  });

  test('archive.json is set aside, and everything else is there', async () => {
    const { place, id } = await oneOfEach();
    const path = join(place.folder, 'archive.json');
    damage(path);
    const archive = await opened(place);
    expect(archive.info().notices).toMatchObject([{ kind: 'set-aside', file: 'archive.json' }]);
    expect(afterwards(place, path)).toBeDefined();
    expect(read(archive, id)).toMatchObject({ isUnread: false, notes: [{ text: 'Since when?' }] });
    await archive.close();
    expect((await opened(place)).info().notices).toEqual([]);
  });
});

test('a shard damaged while the archive is open is found when an article of it is opened', async () => {
  const place = newPlace();
  const archive = await opened(place);
  const ids = await takenIn(archive, arrivals(2));
  writeFileSync(onlyFile(place, 'articles'), 'garbage');
  expect(archive.open(ids[0] ?? '')).toEqual({ ok: false, reason: 'article-damaged' });
  expect(archive.info().notices).toMatchObject([{ kind: 'set-aside' }]);
  expect(new Set(archive.info().notices[0]?.articleIds)).toEqual(new Set(ids));
  expect(titles(archive)).toEqual([]);
});

test('notes damaged while the archive is open are set aside before they are written again', async () => {
  const { place, id } = await oneOfEach();
  const archive = await opened(place);
  const path = onlyFile(place, 'notes');
  writeFileSync(path, 'garbage');
  await highlighted(archive, read(archive, id).article, 4, 7, 'Again');
  expect(textAt(join(dirname(path), afterwards(place, path) ?? ''))).toBe('garbage');
});

test('a shard that is gone takes its articles out of the list, and nothing else', async () => {
  const place = newPlace();
  const archive = await opened(place);
  await takenIn(archive, arrivals(70));
  await archive.close();
  const [first = ''] = names(place, 'articles');
  rmSync(join(place.folder, 'articles', first));
  const again = await opened(place);
  expect(titles(again)).toHaveLength(6);
  expect(again.info().notices).toEqual([]);
});

test('a copy that a sync program made of a shard adds nothing', async () => {
  const { place, id } = await oneOfEach();
  const path = onlyFile(place, 'articles');
  writeFileSync(path.replace('.json', '.sync-conflict-20260326-093000-ABCDEFG.json'), readFileSync(path));
  const archive = await opened(place);
  expect(rows(archive)).toMatchObject([{ id, title: 'Fog', versionCount: 1 }]);
});

describe('a folder where a file should be', () => {
  test.each(['articles', 'state', 'notes'])('in %s is left in its place, and the reader is told', async (kind) => {
    const { place } = await oneOfEach();
    const path = onlyFile(place, kind);
    rmSync(path);
    mkdirSync(path);
    const archive = await opened(place);
    const file = relative(place.folder, path);
    expect(archive.info().notices).toMatchObject([{ kind: 'unreadable', file, movedTo: null }]);
    expect(existsSync(path)).toBe(true);
  });

  test('refuses what would have to be written there', async () => {
    const { place, id } = await oneOfEach();
    for (const kind of ['state', 'notes']) {
      const path = onlyFile(place, kind);
      rmSync(path);
      mkdirSync(path);
    }
    const archive = await opened(place);
    const { textHash } = read(archive, id).article;
    const note = { articleId: id, textHash, start: 0, end: 3, color: 'blue', text: '' } as const;
    expect(await archive.addNote(note)).toEqual({ ok: false, reason: 'not-writable' });
    expect(await archive.changeState({ articleId: id, starred: true })).toEqual({ ok: false, reason: 'not-writable' });
    expect(read(archive, id)).toMatchObject({ isStarred: false });
  });
});

test('a file where the folder of articles should be refuses what would go there, and the rest works', async () => {
  const place = newPlace();
  await (await opened(place)).close();
  writeFileSync(join(place.folder, 'articles'), 'in the way');
  const archive = await opened(place);
  expect(archive.info().notices).toMatchObject([{ kind: 'unreadable', file: 'articles' }]);
  expect(await archive.takeIn(arrivals(1), 'import-1')).toEqual({ ok: false, reason: 'not-writable' });
  rmSync(join(place.folder, 'articles'));
  expect(await takenIn(archive, arrivals(1))).toHaveLength(1);
});

describe('what a later version wrote', () => {
  test('as a whole archive opens read-only', async () => {
    const { place, id } = await oneOfEach();
    reseal(join(place.folder, 'archive.json'), (document) => (document['version'] = 2));
    const archive = await opened(place);
    expect(archive.info().readOnly).toEqual({ reason: 'newer-format', owner: null });
    expect(read(archive, id).article.title).toBe('Fog');
    expect(await archive.changeState({ articleId: id, read: false })).toEqual({ ok: false, reason: 'read-only' });
  });

  test('in one shard is read as far as it is understood, and not set aside', async () => {
    const { place } = await oneOfEach();
    const path = onlyFile(place, 'articles');
    reseal(path, (document) => {
      const records = document['records'] as Record<string, unknown>[];
      const [record] = records;
      document['version'] = 2;
      document['records'] = [...records, { ...record, id: 'a2', blocks: [{ type: 'hologram' }] }];
    });
    renameSync(path, join(dirname(path), 'wlater-000001.json'));
    const archive = await opened(place);
    expect(titles(archive)).toEqual(['Fog']);
    expect(archive.info().notices).toEqual([]);
  });

  test('of unknown fields survives being rewritten', async () => {
    const { place, id } = await oneOfEach();
    for (const kind of ['state', 'notes', 'articles']) {
      reseal(onlyFile(place, kind), (document) => {
        document['mood'] = 'calm';
        for (const record of (document['records'] ?? document['items']) as Record<string, unknown>[]) {
          record['mood'] = 'calm';
        }
      });
    }
    // Without memory of how it left its files, this installation takes them for its own.
    rmSync(place.cacheFolder, { recursive: true });
    const archive = await opened(place);
    await archive.changeState({ articleId: id, starred: true });
    await highlighted(archive, read(archive, id).article, 4, 7);
    await takenIn(archive, [arrival('Sun', 'Sun.')]);
    for (const kind of ['state', 'notes', 'articles']) {
      const document = JSON.parse(textAt(onlyFile(place, kind))) as Record<string, unknown>;
      expect(document).toMatchObject({ mood: 'calm' });
      const [first] = (document['records'] ?? document['items']) as Record<string, unknown>[];
      expect(first).toMatchObject({ mood: 'calm' });
    }
  });
});

test('a damaged file of another installation is told of, and left to the machine it belongs to', async () => {
  const { place, id } = await oneOfEach();
  const path = onlyFile(place, 'state');
  writeFileSync(path, 'garbage');
  const archive = await opened({ ...otherInstallation(place), pace: { stillMs: 0 } });
  expect(archive.info().notices).toMatchObject([{ kind: 'unreadable', movedTo: null, articleIds: [] }]);
  expect(read(archive, id)).toMatchObject({ article: { title: 'Fog' }, isUnread: true });
  expect(textAt(path)).toBe('garbage');
});
