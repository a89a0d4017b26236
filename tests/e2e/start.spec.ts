import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const start = fileURLToPath(new URL('../../main/host/start.mjs', import.meta.url));

/** Runs `npm start` with a folder of its own for everything. */
async function runStart(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-start-'));
  const child = spawn(
    process.execPath,
    [start, '--archive', join(folder, 'archive'), '--profile', join(folder, 'profile'), ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BACKFILE_HOST: 'browser', ...environment } },
  );
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    folder,
    complaints: () => complaints,
    nextLine: async () => ((await lines.next()) as IteratorResult<string, undefined>).value ?? '',
    stop: async () => {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      const [code] = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
    ended: once(child, 'exit') as Promise<[number | null]>,
  };
}

test('npm start says in one line which window it opens, passes its arguments on, and ends when told to', async () => {
  const started = await runStart(['--no-window']);
  const { address } = JSON.parse(await started.nextLine()) as { address: string };
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}$/u);
  expect(started.complaints().trim().split('\n')).toEqual([
    'Backfile opens in a browser window, as BACKFILE_HOST says.',
  ]);
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  expect(await started.stop()).toBe(0);
});

test('without a browser npm start prints the address to open', async () => {
  const started = await runStart([], { BACKFILE_BROWSER: 'none', DISPLAY: ':0', BACKFILE_NO_SANDBOX: '1' });
  expect(await started.nextLine()).toContain(
    'No window opened: no Chrome, Chromium, Edge, Brave or Vivaldi was found.',
  );
  const address = await started.nextLine();
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  expect(await started.stop()).toBe(0);
});

test('the browser gets an address for one use, and the program ends when its window has closed', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'backfile-browser-'));
  const browser = join(scratch, 'browser');
  // A browser that opens the address, listens for a moment as the window does, and is closed.
  await writeFile(browser, `#!${process.execPath}\n${tinyBrowser(join(scratch, 'arguments'))}`);
  await chmod(browser, 0o755);
  const started = await runStart([], { BACKFILE_BROWSER: browser, DISPLAY: ':0', BACKFILE_NO_SANDBOX: '1' });
  const [code] = await started.ended;
  expect(code).toBe(0);
  const args = JSON.parse(await readFile(join(scratch, 'arguments'), 'utf8')) as string[];
  expect(args).toContain(`--user-data-dir=${join(started.folder, 'profile', 'config', 'browser')}`);
  await rm(scratch, { recursive: true });
  await rm(started.folder, { recursive: true });
});

const tinyBrowser = (record: string) => `
const args = process.argv.slice(2);
require('node:fs').writeFileSync(${JSON.stringify(record)}, JSON.stringify(args));
const address = args.find((arg) => arg.startsWith('--app=')).slice('--app='.length);
(async () => {
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0].split(';')[0];
  const again = await fetch(address, { redirect: 'manual' });
  if (opened.status !== 302 || again.status !== 403) process.exit(1);
  const events = await fetch(new URL('/events', address), { headers: { cookie } });
  await events.body.getReader().read();
  process.exit(0);
})();
`;
