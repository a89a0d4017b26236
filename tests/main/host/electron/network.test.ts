import { expect, test } from 'vitest';
import { programUnderTest } from './program.ts';

const { launch, shared } = programUnderTest();

const foreign = [
  ['http://example.org/', 'image'],
  ['https://example.org/', 'mainFrame'],
  ['https://127.0.0.1/', 'xhr'],
  ['ws://example.org/', 'webSocket'],
  ['wss://example.org/', 'webSocket'],
  ['ftp://example.org/', 'xhr'],
  ['file:///etc/passwd', 'mainFrame'],
  ['data:text/html,<script>1</script>', 'mainFrame'],
  ['blob:app://backfile/00000000-0000-0000-0000-000000000000', 'mainFrame'],
  ['about:blank', 'subFrame'],
  ['chrome://settings/', 'mainFrame'],
  ['chrome-extension://abc/page.html', 'script'],
  ['app://other/', 'mainFrame'],
  ['app://backfile.example/', 'mainFrame'],
  ['app://backfile:8080/', 'mainFrame'],
  ['app://user@backfile/', 'mainFrame'],
] as const;

test('every request that is not the program’s own is cancelled before it is made', async () => {
  const program = await shared();
  const made: string[] = [];
  for (const [url, type] of foreign) {
    const { fate } = await program.do('request', url, 'GET', type);
    if (fate !== 'cancelled') made.push(url);
  }
  expect(made).toEqual([]);
  expect(await program.do('request', 'app://backfile/')).toMatchObject({ fate: 'answered', status: 200 });
});

test('developer tools load in development only', async () => {
  const development = await shared();
  expect(await development.do('request', 'devtools://devtools/bundled/a.js')).toEqual({ fate: 'network' });
  const packaged = await launch({ isPackaged: true });
  expect(await packaged.do('request', 'devtools://devtools/bundled/a.js')).toEqual({ fate: 'cancelled' });
});

test('no permission is granted, by request, by check, by device or by screen', async () => {
  const program = await shared();
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'storage-access',
    'unknown',
  ];
  for (const permission of permissions) expect(await program.do('permission', permission)).toEqual([]);
});

test('a page stays where it is, opens nothing and embeds nothing', async () => {
  const program = await shared();
  const allowed: string[] = [];
  for (const way of ['navigate', 'redirect', 'frame', 'open', 'webview'] as const) {
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://backfile/other.html', 'about:blank']) {
      if (!(await program.do('isDenied', way, url))) allowed.push(`${way} ${url}`);
    }
  }
  expect(allowed).toEqual([]);
});

test('the page can reload itself, in its own frame only', async () => {
  const program = await shared();
  expect(await program.do('isDenied', 'navigate', 'app://backfile/')).toBe(false);
  expect(await program.do('isDenied', 'frame', 'app://backfile/')).toBe(true);
  expect(await program.do('isDenied', 'redirect', 'app://backfile/')).toBe(true);
});

test('nothing is downloaded, not even a dictionary', async () => {
  const program = await shared();
  expect(await program.do('isDownloadDenied')).toBe(true);
  expect(await program.do('record')).toContainEqual({ what: 'session.setSpellCheckerEnabled', args: [false] });
});

test('files of the disk have no address', async () => {
  const program = await shared();
  const handled = (await program.do('record')).filter(({ what }) => what === 'protocol.handle');
  expect(handled).toContainEqual({ what: 'protocol.handle', args: ['file'] });
});
