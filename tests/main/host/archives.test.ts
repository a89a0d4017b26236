import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ArchiveClient, startArchive } from '../../../main/host/archive-client.ts';
import { archivesAnswers, rememberArchive } from '../../../main/host/archives.ts';
import { currentArchive } from '../../../main/host/current-archive.ts';
import { recentArchives } from '../../../main/host/recent-archives.ts';
import type { ArchiveInfo, Event, RecentArchive, Session } from '../../../preload/contract.ts';
import { buildOnce } from '../../build-once.ts';

// Starting archive threads takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(buildOnce);

/** A host with an archive called `first` open, and folders of its own beside it. */
async function running(around: (client: ArchiveClient) => ArchiveClient = (client) => client, missed?: RecentArchive) {
  const root = mkdtempSync(join(tmpdir(), 'backfile-archives-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const profile = { configFolder: join(root, 'config'), cacheFolder: join(root, 'cache') };
  const started = await startArchive({ folder: join(root, 'first'), ...profile });
  if (!started.ok) throw new Error(started.reason);
  const archive = currentArchive(around(started.value));
  onTestFinished(() => archive.close());
  const recents = recentArchives(profile.configFolder);
  await rememberArchive(archive, recents);
  const heard: Event['name'][] = [];
  archive.listen(({ name }) => void heard.push(name));
  const info = async () => (await archive.ask('archive.info', {})) as ArchiveInfo;
  const answers = archivesAnswers({ archive, recents, profile, missed: Promise.resolve(missed) });
  return { root, archive, heard, info, answers };
}

const locksIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.backfile-lock-'));

describe('another archive', () => {
  test('is begun in a folder of its name, and takes the place of the one that was open', async () => {
    const { root, answers, info, heard, archive } = await running();
    expect(await answers['archives.create']({ folder: root, name: 'Tides: ebb/flow' })).toEqual({
      ok: true,
      value: null,
    });
    const folder = join(root, 'Tides- ebb-flow');
    expect(await info()).toMatchObject({ name: 'Tides: ebb/flow', folder, articleCount: 0, readOnly: null });
    expect(JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8'))).toMatchObject({ name: 'Tides: ebb/flow' });
    expect(heard.filter((name) => name.startsWith('archive.'))).toEqual(['archive.leaving', 'archive.replaced']);
    expect([locksIn(join(root, 'first')), locksIn(folder)]).toEqual([[], [expect.any(String)]]);
    expect(await answers['archives.recent']({})).toMatchObject([{ name: 'Tides: ebb/flow' }, { name: 'first' }]);
    expect(await archive.ask('archive.rename', { name: 'Tides' })).toEqual({ ok: true, value: null });
    expect(await answers['archives.recent']({})).toMatchObject([{ name: 'Tides' }, { name: 'first' }]);
  });

  test('is opened by its folder, and begins at the top of its list', async () => {
    const { root, answers, info, archive } = await running();
    await answers['archives.create']({ folder: root, name: 'second' });
    const session = (await archive.ask('session.read', {})) as Session;
    await archive.ask('session.write', { ...session, articleId: 'a-1', isWelcomeDone: true });
    expect(await answers['archives.open']({ folder: join(root, 'first') })).toEqual({ ok: true, value: null });
    expect(await info()).toMatchObject({ name: 'first', readOnly: null });
    expect(await archive.ask('session.read', {})).toMatchObject({ articleId: null, isWelcomeDone: true });
  });

  test('that cannot be opened leaves the one that is open as it was', async () => {
    const { root, answers, info, heard } = await running();
    mkdirSync(join(root, 'empty'));
    mkdirSync(join(root, 'papers'));
    writeFileSync(join(root, 'papers', 'letter.txt'), 'Dear Ana');
    const attempts = [
      await answers['archives.open']({ folder: join(root, 'nowhere') }),
      await answers['archives.open']({ folder: 'relative' }),
      await answers['archives.open']({ folder: join(root, 'empty') }),
      await answers['archives.open']({ folder: join(root, 'papers') }),
      await answers['archives.create']({ folder: root, name: 'papers' }),
      await answers['archives.create']({ folder: root, name: ' .. ' }),
      await answers['archives.create']({ folder: join(root, 'papers', 'letter.txt'), name: 'x' }),
    ];
    expect(attempts.map((attempt) => (attempt.ok ? 'opened' : attempt.reason))).toEqual([
      'no-such-folder',
      'no-such-folder',
      'not-an-archive',
      'not-an-archive',
      'name-taken',
      'bad-name',
      'no-such-folder',
    ]);
    expect(await info()).toMatchObject({ name: 'first', readOnly: null });
    expect([readdirSync(join(root, 'empty')), readdirSync(join(root, 'papers'))]).toEqual([[], ['letter.txt']]);
    expect(heard).not.toContain('archive.leaving');
  });

  test('that was open last and is not there is missed, until one is chosen', async () => {
    const stick = { folder: '/media/stick/Tides', name: 'Tides', openedAt: '2024-05-01T12:00:00Z', isMissing: true };
    const { root, answers } = await running(undefined, stick);
    expect(await answers['archives.missed']({})).toEqual(stick);
    expect(await answers['archives.open']({ folder: stick.folder })).toMatchObject({ reason: 'no-such-folder' });
    expect(await answers['archives.missed']({})).toEqual(stick);
    await answers['archives.open']({ folder: join(root, 'first') });
    expect(await answers['archives.missed']({})).toBeNull();
  });

  test('that is open already stays', async () => {
    const { root, answers, info, heard } = await running();
    expect(await answers['archives.open']({ folder: join(root, 'first') })).toEqual({ ok: true, value: null });
    expect(await info()).toMatchObject({ name: 'first', readOnly: null });
    expect(heard).not.toContain('archive.leaving');
  });

  test('waits for an import that is running', async () => {
    const { root, answers, info } = await running((client) => ({
      ...client,
      ask: async (name, args) => (name === 'imports.current' ? { phase: 'reading' } : await client.ask(name, args)),
    }));
    expect(await answers['archives.create']({ folder: root, name: 'second' })).toMatchObject({ reason: 'busy' });
    expect(await info()).toMatchObject({ name: 'first' });
  });

  test('loses nothing that windows ask while it takes the place', async () => {
    const { root, archive, answers, info } = await running();
    let renamed: Promise<unknown> | undefined;
    archive.listen(({ name }) => {
      if (name === 'archive.leaving') renamed = archive.ask('archive.rename', { name: 'Renamed at the last moment' });
    });
    await answers['archives.create']({ folder: root, name: 'second' });
    expect(await renamed).toEqual({ ok: true, value: null });
    expect(await info()).toMatchObject({ name: 'second' });
    const head = readFileSync(join(root, 'first', 'archive.json'), 'utf8');
    expect(JSON.parse(head)).toMatchObject({ name: 'Renamed at the last moment' });
  });
});
