import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inboxPath } from '../../../../main/host/browser/inbox-path.ts';
import { openInbox } from '../../../../main/host/browser/inbox.ts';
import type { Event, ImportProgress } from '../../../../preload/contract.ts';
import { inboxLimitBytes, openedCookie, runServer, type RunningServer, temporaryFolder } from './running-server.ts';

const batch: string = randomUUID();

const drop = ({ sendFromWindow }: RunningServer, path: string, body = 'text', of = batch) =>
  sendFromWindow({
    method: 'POST',
    path: `/inbox?batch=${of}&path=${encodeURIComponent(path)}&modified=1585215000000`,
    body,
  });

async function finish({ sendFromWindow }: RunningServer, of = batch): Promise<string[]> {
  const reply = await sendFromWindow({ method: 'POST', path: `/inbox/done?batch=${of}` });
  expect(reply.status).toBe(200);
  return (JSON.parse(reply.text) as { paths: string[] }).paths;
}

async function startImport({ sendFromWindow }: RunningServer, paths: string[]) {
  const body = JSON.stringify({ name: 'imports.start', args: { paths } });
  const reply = await sendFromWindow({
    method: 'POST',
    path: '/ask',
    body,
    headers: { 'content-type': 'application/json' },
  });
  expect(reply.status).toBe(200);
}

const progress = (phase: ImportProgress['phase'], importId = 'import-1'): Event => ({
  name: 'import.progress',
  payload: {
    importId,
    phase,
    counts: { found: 1, done: 1, imported: 1, duplicates: 0, versions: 0, stubs: 0, failed: 0 },
  },
});

describe('dropped files', () => {
  test('arrive byte for byte under their own names and times, and are named by what was dropped', async () => {
    const running = await runServer();
    expect((await drop(running, 'Harbour News/2020/ferry.txt', 'Ferry back\n')).status).toBe(200);
    expect((await drop(running, 'Harbour News/bridge.txt', 'Bridge')).status).toBe(200);
    expect((await drop(running, 'alone.txt', 'Alone')).status).toBe(200);
    const paths = await finish(running);
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['Harbour News', 'alone.txt']);
    const ferry = join(paths[0] ?? '', '2020', 'ferry.txt');
    expect(await readFile(ferry, 'utf8')).toBe('Ferry back\n');
    expect((await stat(ferry)).mtimeMs).toBe(1_585_215_000_000);
  });

  test('of one name both stay', async () => {
    const running = await runServer();
    await drop(running, 'a.txt', 'first');
    await drop(running, 'a.txt', 'second');
    const texts = await Promise.all((await finish(running)).map((path) => readFile(path, 'utf8')));
    expect(texts).toEqual(['first', 'second']);
  });

  test.each(['../escape.txt', 'a/../../escape.txt', '/etc/escape.txt', 'a//b.txt', '', '.', 'a/./b', 'nul\0.txt'])(
    'cannot leave the inbox as %j',
    async (path) => {
      const running = await runServer();
      const reply = await drop(running, path);
      expect(reply.status).toBe(400);
      expect(JSON.parse(reply.text)).toEqual({ ok: false, refused: 'bad-path' });
      expect(await finish(running)).toEqual([]);
      expect(existsSync(join(running.folder, 'escape.txt'))).toBe(false);
    },
  );

  test.each(['..', '../..', 'x', `${batch}/..`, ''])('cannot name a batch %j', async (name) => {
    const running = await runServer();
    expect((await drop(running, 'a.txt', 'text', encodeURIComponent(name))).status).toBe(400);
    const path = `/inbox/done?batch=${encodeURIComponent(name)}`;
    expect((await running.sendFromWindow({ method: 'POST', path })).status).toBe(400);
  });

  test('too large are refused and leave nothing behind', async () => {
    const running = await runServer();
    const reply = await drop(running, 'large.warc', 'x'.repeat(inboxLimitBytes * 20));
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.text)).toEqual({ ok: false, refused: 'too-large' });
    expect(await finish(running)).toEqual([]);
    expect(await readdir(join(running.folder, 'inbox', String(process.pid), batch))).toEqual([]);
  });

  test('cut off in the middle leave nothing behind', async () => {
    const running = await runServer();
    const { port, server, send } = running;
    const cookie = await openedCookie(server, send);
    const folder = join(running.folder, 'inbox', String(process.pid), batch);
    const cut = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/inbox?batch=${batch}&path=half.txt`,
      headers: { cookie, origin: `http://127.0.0.1:${port}`, 'content-length': 1000 },
    });
    cut.on('error', () => {});
    cut.write('half');
    await expect.poll(() => existsSync(join(folder, 'half.txt'))).toBe(true);
    cut.destroy();
    await expect.poll(() => existsSync(join(folder, 'half.txt'))).toBe(false);
    expect(await finish(running)).toEqual([]);
    expect(running.failures).toEqual([]);
  });

  test('are cleared when their import is over, and only they', async () => {
    const running = await runServer();
    const other: string = randomUUID();
    await drop(running, 'a.txt');
    await drop(running, 'b.txt', 'text', other);
    const [path = ''] = await finish(running);
    const [otherPath = ''] = await finish(running, other);
    await startImport(running, [path]);
    running.tell(progress('reading'));
    running.tell(progress('finished', 'import-0'));
    expect(existsSync(path)).toBe(true);
    running.tell(progress('finished'));
    await expect.poll(() => existsSync(path)).toBe(false);
    expect(existsSync(otherPath)).toBe(true);
  });

  test('are cleared also when the import was over before its start was answered', async () => {
    const running = await runServer();
    await drop(running, 'a.txt');
    const [path = ''] = await finish(running);
    running.tell(progress('cancelled'));
    await startImport(running, [path]);
    await expect.poll(() => existsSync(path)).toBe(false);
  });

  test('are named in the report as the reader knows them', async () => {
    const running = await runServer();
    await drop(running, 'Harbour News/a.txt');
    const [path = ''] = await finish(running);
    await startImport(running, [join(path, 'a.txt'), '/home/reader/b.txt']);
    const body = JSON.stringify({ name: 'imports.report', args: { importId: 'import-1' } });
    const headers = { 'content-type': 'application/json' };
    const reply = await running.sendFromWindow({ method: 'POST', path: '/ask', body, headers });
    const { value } = JSON.parse(reply.text) as { value: { value: { inputs: { path: string }[] } } };
    expect(value.value.inputs.map((input) => input.path)).toEqual(['Harbour News/a.txt', '/home/reader/b.txt']);
  });

  test('of a process that is gone are cleared at the start, those of one that runs are kept', async () => {
    const folder = await temporaryFolder();
    const [gone, running] = [join(folder, '999999999'), join(folder, String(process.ppid))];
    for (const inbox of [gone, running]) {
      await mkdir(inbox);
      await writeFile(join(inbox, 'a.txt'), 'text');
    }
    await openInbox(folder, inboxLimitBytes);
    expect(existsSync(gone)).toBe(false);
    expect(existsSync(running)).toBe(true);
  });
});

describe('inboxPath', () => {
  const platform = fc.constantFrom<NodeJS.Platform>('linux', 'darwin', 'win32');

  test('never gives a way out, whatever the window sends', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('..', '.', '\\', '/', 'C:', '\0', '~', 'CON', 'nul.txt'));
    const path = fc.array(piece).map((pieces) => pieces.join('/'));
    fc.assert(
      fc.property(path, platform, (given, on) => {
        const segments = inboxPath(given, on);
        for (const segment of segments.ok ? segments.value : []) {
          expect(['', '.', '..']).not.toContain(segment);
          expect(segment).not.toMatch(on === 'win32' ? /[\\/\0:]/u : /[/\0]/u);
          expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(241);
        }
      }),
    );
  });

  test('leaves ordinary names as they are', () => {
    for (const path of ['أخبار/ميناء.txt', 'What now? The ferry.txt', 'a.tar.gz']) {
      expect(inboxPath(path, 'linux')).toEqual({ ok: true, value: path.split('/') });
    }
  });

  test.each([
    ['What now?.txt', 'What now_.txt'],
    ['con.txt', '_con.txt'],
    ['COM1', '_COM1'],
    ['console.txt', 'console.txt'],
    ['ends. ', 'ends_'],
  ])('on Windows %j is stored as %j', (given, stored) => {
    expect(inboxPath(given, 'win32')).toEqual({ ok: true, value: [stored] });
  });

  test('a name too long for the disk keeps its beginning and its extension', () => {
    const stored = inboxPath(`${'港'.repeat(300)}.html`, 'linux');
    expect(stored.ok && stored.value[0]).toMatch(/^港+\.html$/u);
  });
});
