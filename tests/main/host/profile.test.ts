import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archiveFolderFor, profileFor } from '../../../main/host/profile.ts';

const machine = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv = {}) => ({
  platform,
  home: '/home/ana',
  environment,
});

describe('the profile', () => {
  test('is where each platform keeps such things', () => {
    expect(profileFor(undefined, machine('linux'))).toEqual({
      configFolder: '/home/ana/.config/backfile',
      cacheFolder: '/home/ana/.cache/backfile',
    });
    expect(profileFor(undefined, machine('darwin'))).toEqual({
      configFolder: '/home/ana/Library/Application Support/Backfile',
      cacheFolder: '/home/ana/Library/Caches/Backfile',
    });
    expect(profileFor(undefined, machine('win32', { APPDATA: '/roaming', LOCALAPPDATA: '/local' }))).toEqual({
      configFolder: '/roaming/Backfile',
      cacheFolder: '/local/Backfile/Cache',
    });
  });

  test('follows absolute XDG folders and ignores relative ones', () => {
    const environment = { XDG_CONFIG_HOME: '/etc/ana', XDG_CACHE_HOME: 'cache' };
    expect(profileFor(undefined, machine('linux', environment))).toEqual({
      configFolder: '/etc/ana/backfile',
      cacheFolder: '/home/ana/.cache/backfile',
    });
  });

  test('can be put elsewhere, by the environment or by hand, the hand going first', () => {
    const given = machine('linux', { BACKFILE_PROFILE: '/mnt/stick' });
    expect(profileFor(undefined, given).configFolder).toBe('/mnt/stick/config');
    expect(profileFor('/tmp/other', given)).toEqual({
      configFolder: '/tmp/other/config',
      cacheFolder: '/tmp/other/cache',
    });
    expect(profileFor(undefined, machine('linux', { BACKFILE_PROFILE: '' })).configFolder).toContain('.config');
  });
});

describe('the archive folder', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'backfile-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  test('is in Documents, or in the home folder where there is none', () => {
    expect(archiveFolderFor(undefined, home)).toBe(join(home, 'Backfile'));
    mkdirSync(join(home, 'Documents'));
    expect(archiveFolderFor(undefined, home)).toBe(join(home, 'Documents', 'Backfile'));
  });

  test('stays where an archive was begun, when Documents appears later', () => {
    mkdirSync(join(home, 'Backfile'));
    writeFileSync(join(home, 'Backfile', 'archive.json'), '{}');
    mkdirSync(join(home, 'Documents'));
    expect(archiveFolderFor(undefined, home)).toBe(join(home, 'Backfile'));
  });

  test('is the given one, made absolute', () => {
    expect(archiveFolderFor('some/where', home)).toBe(join(process.cwd(), 'some', 'where'));
  });
});
