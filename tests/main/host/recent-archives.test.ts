import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { firstFolder, missedArchive } from '../../../main/host/archives.ts';
import { archiveFolderFor } from '../../../main/host/profile.ts';
import { type RecentArchives, recentArchives } from '../../../main/host/recent-archives.ts';

let root = '';
let recents: RecentArchives;
let minute = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backfile-recent-'));
  const made = root;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  minute = 0;
  recents = recentArchives(join(root, 'config'), () => new Date(Date.UTC(2024, 4, 1, 12, (minute += 1))));
});

/** An archive's folder with a main file of that name in it. */
function folderOf(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'archive.json'), JSON.stringify({ name }));
  return folder;
}

describe('the archives that were open before', () => {
  test('are listed with the last one first, each once', async () => {
    const [tides, press] = [folderOf('Tides'), folderOf('Press')];
    await recents.remember({ folder: tides, name: 'Tides' });
    await recents.remember({ folder: press, name: 'Press' });
    await recents.remember({ folder: tides, name: 'Tides' });
    expect(await recents.list()).toEqual([
      { folder: tides, name: 'Tides', openedAt: '2024-05-01T12:03:00.000Z', isMissing: false },
      { folder: press, name: 'Press', openedAt: '2024-05-01T12:02:00.000Z', isMissing: false },
    ]);
  });

  test('are called what they are called now, and said to be missing when they are', async () => {
    const [tides, press] = [folderOf('Tides'), folderOf('Press')];
    await recents.remember({ folder: press, name: 'Press' });
    await recents.remember({ folder: tides, name: 'Tides' });
    writeFileSync(join(tides, 'archive.json'), JSON.stringify({ name: 'Ebb and Flow' }));
    rmSync(press, { recursive: true });
    expect(await recents.list()).toMatchObject([
      { name: 'Ebb and Flow', isMissing: false },
      { name: 'Press', isMissing: true },
    ]);
  });

  test('are shared by all hosts of an installation, and a damaged list costs only itself', async () => {
    await recents.remember({ folder: folderOf('Tides'), name: 'Tides' });
    expect(await recentArchives(join(root, 'config')).list()).toHaveLength(1);
    writeFileSync(join(root, 'config', 'recent-archives.json'), '{"last":');
    expect(await recents.list()).toEqual([]);
    await recents.remember({ folder: join(root, 'Tides'), name: 'Tides' });
    expect(await recents.list()).toHaveLength(1);
  });
});

describe('the archive to start with', () => {
  test('is the one given, whatever was open before', async () => {
    await recents.remember({ folder: folderOf('Tides'), name: 'Tides' });
    expect(await firstFolder('/news', recents)).toBe('/news');
  });

  test('is the one open last, as long as it is there', async () => {
    expect(await firstFolder(undefined, recents)).toBe(archiveFolderFor());
    const folder = folderOf('Tides');
    await recents.remember({ folder, name: 'Tides' });
    expect(await firstFolder(undefined, recents)).toBe(folder);
    rmSync(folder, { recursive: true });
    expect(await firstFolder(undefined, recents)).toBe(archiveFolderFor());
  });

  test('is not one that could not be opened', async () => {
    const folder = folderOf('Tides');
    await recents.remember({ folder, name: 'Tides' });
    await recents.passOver('/another');
    expect(await firstFolder(undefined, recents)).toBe(folder);
    await recents.passOver(folder);
    expect(await firstFolder(undefined, recents)).toBe(archiveFolderFor());
    expect(await recents.list()).toHaveLength(1);
  });
});

describe('an archive that was open last and is not there', () => {
  test('is missed, and started with again once it is back, whatever stood in for it', async () => {
    const [tides, press] = [folderOf('Tides'), folderOf('Press')];
    await recents.remember({ folder: tides, name: 'Tides' });
    expect(await missedArchive(undefined, recents)).toBeUndefined();
    renameSync(tides, `${tides}-elsewhere`);
    expect(await missedArchive(undefined, recents)).toMatchObject({ folder: tides, name: 'Tides', isMissing: true });
    expect(await missedArchive(press, recents)).toBeUndefined();
    await recents.remember({ folder: press, name: 'Press' }, true);
    expect(await missedArchive(undefined, recents)).toMatchObject({ folder: tides });
    renameSync(`${tides}-elsewhere`, tides);
    expect(await firstFolder(undefined, recents)).toBe(tides);
    await recents.remember({ folder: press, name: 'Press' });
    expect(await missedArchive(undefined, recents)).toBeUndefined();
    expect(await firstFolder(undefined, recents)).toBe(press);
  });
});
