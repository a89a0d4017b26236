import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserCandidates, findBrowser } from '../../../../main/host/browser/browsers.ts';
import { browserArguments, launchBrowser, launchObstacle } from '../../../../main/host/browser/launch-browser.ts';
import { temporaryFolder } from './running-server.ts';

async function program(folder: string, name: string, script = '#!/bin/sh\n'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, script);
  await chmod(path, 0o755);
  return path;
}

describe('findBrowser', () => {
  test('finds a browser on the PATH', async () => {
    const folder = await temporaryFolder();
    const places = { platform: 'linux', home: '/home/reader', environment: { PATH: `/nowhere:${folder}` } } as const;
    expect(findBrowser(places)).toBeUndefined();
    const brave = await program(folder, 'brave-browser');
    expect(findBrowser(places)).toBe(brave);
    const chromium = await program(folder, 'chromium');
    expect(findBrowser(places)).toBe(chromium);
  });

  test('a file that cannot be run is no browser', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'chromium'), '');
    await chmod(join(folder, 'chromium'), 0o644);
    const environment = { PATH: folder };
    expect(findBrowser({ platform: 'linux', home: '/home/reader', environment })).toBeUndefined();
  });

  test("the reader's choice goes first, by path or by name, also when it is nothing", async () => {
    const folder = await temporaryFolder();
    await program(folder, 'chromium');
    const chosen = await program(folder, 'thorium');
    const find = (choice: string) =>
      findBrowser({ platform: 'linux', home: '/', environment: { PATH: folder, BACKFILE_BROWSER: choice } });
    expect(find(chosen)).toBe(chosen);
    expect(find('thorium')).toBe(chosen);
    expect(find('none')).toBeUndefined();
  });

  test('looks where macOS and Windows install programs', () => {
    const mac = browserCandidates({ platform: 'darwin', home: '/Users/reader', environment: {} });
    expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(mac).toContain('/Users/reader/Applications/Vivaldi.app/Contents/MacOS/Vivaldi');
    const environment = { ProgramFiles: 'C:\\Program Files', LocalAppData: 'C:\\Users\\reader\\AppData\\Local' };
    const windows = browserCandidates({ platform: 'win32', home: 'C:\\Users\\reader', environment });
    expect(windows).toContain(join('C:\\Program Files', 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
  });
});

describe('the browser window', () => {
  test('opens as a window of its own, with its own profile, its sandbox, and no way out', () => {
    const args = browserArguments('http://127.0.0.1:1/open/x', '/profile/browser', {});
    expect(args).toContain('--app=http://127.0.0.1:1/open/x');
    expect(args).toContain('--user-data-dir=/profile/browser');
    expect(args).toContain('--disable-background-networking');
    expect(args).not.toContain('--no-sandbox');
    expect(args.find((arg) => arg.startsWith('--proxy-server='))).toBeDefined();
    expect(browserArguments('', '', { BACKFILE_NO_SANDBOX: '1' })).toContain('--no-sandbox');
  });

  test.each([
    ['linux', {}, 1000, 'there is no display'],
    ['linux', { DISPLAY: ':0' }, 0, 'browsers do not open as root with their sandbox on'],
    ['linux', { DISPLAY: ':0', BACKFILE_NO_SANDBOX: '1' }, 0, undefined],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
    ['darwin', {}, 501, undefined],
    ['win32', {}, undefined, undefined],
  ] as const)('on %s with %o as user %s: %s', (platform, environment, userId, obstacle) => {
    expect(launchObstacle(platform, environment, userId)).toBe(obstacle);
  });

  test('says how its browser ended', async () => {
    const folder = await temporaryFolder();
    const good = await program(folder, 'good', '#!/bin/sh\nexit 0\n');
    const bad = await program(folder, 'bad', '#!/bin/sh\nexit 3\n');
    expect(await launchBrowser(good, []).ended).toBe(true);
    expect(await launchBrowser(bad, []).ended).toBe(false);
    expect(await launchBrowser(join(folder, 'missing'), []).ended).toBe(false);
  });
});
