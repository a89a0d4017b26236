import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import type { Format, StoredDocument, StoredKind } from '../../../../data/upgrades/upgrade-document.ts';
import { articlesKind } from '../../../../main/archive/file-kinds.ts';
import { parseDocument } from '../../../../main/archive/read-document.ts';
import { upgradeFiles } from '../../../../main/archive/upgrade-files.ts';
import { arrivals, highlighted, newPlace, opened, read, rows, takenIn, temporaryFolder } from '../archive-fixture.ts';
import { asVersion1, documentAt, nextFormat, versionedFiles } from './next-format.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOTED = 30;

/** An archive of version 1 as it was, its writer, and a way to get a fresh copy. */
async function olderArchive() {
  const place = newPlace();
  const archive = await opened(place);
  await takenIn(archive, arrivals(70));
  for (const { id } of rows(archive).slice(0, NOTED)) {
    await highlighted(archive, read(archive, id).article, 0, 7, 'A note');
    await archive.changeState({ articleId: id, starred: true });
  }
  await archive.close();
  const { folder } = place;
  const own = versionedFiles(folder);
  const writer = /articles\/(.+)-\d+\.json/u.exec(own.find((path) => path.startsWith('articles/')) ?? '')?.[1] ?? '';
  const upgraded = new Map(own.map((path) => [path, { ...documentAt(folder, path), version: 2 }]));
  cpSync(join(folder, 'state', `${writer}-000001.json`), join(folder, 'state', 'wother-000001.json'));
  asVersion1(folder);
  return { folder, own, writer, upgraded };
}

/** Folders and states of an archive before the upgrade, made once for each test. */
async function given() {
  const made = await olderArchive();
  const bytes = new Map(versionedFiles(made.folder).map((path) => [path, readFileSync(join(made.folder, path))]));
  return { ...made, bytes };
}

type Given = Awaited<ReturnType<typeof given>>;

/** The format whose step fails at the document of that number. */
function cutShort(stopAt: number): Format {
  let count = 0;
  const then = (kind: StoredKind) => (document: StoredDocument) => {
    if (count === stopAt) throw new Error('cut short');
    count += 1;
    return nextFormat.steps[0]?.documents[kind]?.(document) ?? document;
  };
  const documents = {
    archive: then('archive'),
    articles: then('articles'),
    state: then('state'),
    notes: then('notes'),
  };
  return { version: 2, steps: [{ from: 1, documents }] };
}

/** Files that are not as they are to be after the upgrade, or not kept as they were before it. */
const notUpgraded = ({ folder, own, upgraded, bytes }: Given): readonly string[] =>
  own.filter((path) => !isAs(upgraded.get(path), folder, path) || !isKept(bytes.get(path), folder, path));

/** Files that are neither as they were nor, with the old one kept, as they are to be. */
const notWhole = ({ folder, own, upgraded, bytes }: Given): readonly string[] =>
  own.filter(
    (path) =>
      !isSame(bytes.get(path), join(folder, path)) &&
      !(isAs(upgraded.get(path), folder, path) && isKept(bytes.get(path), folder, path)),
  );

const isAs = (document: StoredDocument | undefined, folder: string, path: string): boolean =>
  isDeepStrictEqual(documentAt(folder, path), document);
const isKept = (bytes: Buffer | undefined, folder: string, path: string): boolean =>
  isSame(bytes, join(folder, 'before-upgrade-1', path));
const isSame = (bytes: Buffer | undefined, path: string): boolean =>
  bytes !== undefined && existsSync(path) && readFileSync(path).equals(bytes);

describe('files of an older format', () => {
  test('are written in this one, the main file last, and kept as they were', async () => {
    const archive = await given();
    const { folder, writer } = archive;
    expect(await upgradeFiles({ folder, writer, format: nextFormat })).toEqual({
      ok: true,
      value: ['before-upgrade-1'],
    });
    expect(notUpgraded(archive)).toEqual([]);
    expect(await upgradeFiles({ folder, writer, format: nextFormat })).toEqual({ ok: true, value: [] });
  });

  test('of another writer stay as they are, and are read in this format', async () => {
    const { folder, writer, bytes, upgraded } = await given();
    const path = 'state/wother-000001.json';
    await upgradeFiles({ folder, writer, format: nextFormat });
    expect(readFileSync(join(folder, path))).toEqual(bytes.get(path));
    const shard = readFileSync(join(folder, 'before-upgrade-1', `articles/${writer}-000001.json`));
    expect(parseDocument(shard, articlesKind, nextFormat)).toMatchObject({
      status: 'read',
      isNewer: false,
      data: upgraded.get(`articles/${writer}-000001.json`),
    });
  });

  test('are upgraded in the end, at whatever file it was cut short before', async () => {
    const archive = await given();
    const { folder, writer, own } = archive;
    const fresh = join(temporaryFolder(), 'fresh');
    cpSync(folder, fresh, { recursive: true });
    for (let stopAt = 0; stopAt < own.length; stopAt += 5) {
      rmSync(folder, { recursive: true });
      cpSync(fresh, folder, { recursive: true });
      const interrupted = upgradeFiles({ folder, writer, format: cutShort(stopAt) });
      await expect(interrupted).rejects.toThrow('cut short');
      expect(notWhole(archive)).toEqual([]);
      expect(await upgradeFiles({ folder, writer, format: nextFormat })).toMatchObject({ ok: true });
      expect(notUpgraded(archive)).toEqual([]);
    }
  });

  test('that an older program changed after the upgrade was cut short are kept too', async () => {
    const archive = await given();
    const { folder, writer, bytes } = archive;
    const path = `state/${writer}-000001.json`;
    await upgradeFiles({ folder, writer, format: nextFormat });
    cpSync(join(folder, 'state', 'wother-000001.json'), join(folder, path));
    const changed = readFileSync(join(folder, path));
    await upgradeFiles({ folder, writer, format: nextFormat });
    const kept = ['', '.2']
      .map((more) => join(folder, 'before-upgrade-1', path + more))
      .filter((name) => existsSync(name));
    expect(kept.map((name) => readFileSync(name)).some((each) => each.equals(changed))).toBe(true);
    expect(readFileSync(join(folder, 'before-upgrade-1', path)).equals(bytes.get(path) ?? Buffer.of())).toBe(true);
  });

  test('survive a kill at any moment of it', async () => {
    const archive = await given();
    const { folder, writer } = archive;
    const rounds: string[] = [];
    for (let round = 0; round < 6 && rounds.at(-1) !== 'ended'; round += 1) {
      rounds.push(await upgradeUntilKilled(folder, writer, 5 + round * 12));
      expect(notWhole(archive)).toEqual([]);
    }
    expect(rounds).toContain('killed');
    expect(await upgradeFiles({ folder, writer, format: nextFormat })).toMatchObject({ ok: true });
    expect(notUpgraded(archive)).toEqual([]);
  });
});

/** Upgrades in a process of its own, and kills that so long after it began. */
async function upgradeUntilKilled(folder: string, writer: string, afterMs: number): Promise<'killed' | 'ended'> {
  const script = fileURLToPath(new URL('upgrading-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, writer], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  });
  const gone = once(child, 'exit');
  await once(child.stdout, 'data');
  await Promise.race([delay(afterMs), gone]);
  child.kill('SIGKILL');
  const [, signal] = (await gone) as [number | null, NodeJS.Signals | null];
  return signal === 'SIGKILL' ? 'killed' : 'ended';
}
