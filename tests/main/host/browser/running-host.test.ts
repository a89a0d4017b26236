import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { announce, announcementPath, findRunning, withdraw } from '../../../../main/host/browser/running-host.ts';
import { runServer } from './running-server.ts';

async function announced() {
  const running = await runServer();
  const path = announcementPath(running.folder, '/archives/one');
  await announce(path, running.server.newAddress('often'));
  return { ...running, path };
}

describe('a second start on the same archive', () => {
  test('finds the host that runs, hands its files over and gets a window of its own', async () => {
    const { path, asked, send } = await announced();
    const running = await findRunning(path);
    await running?.importPaths(['/news/a.txt']);
    expect(asked).toEqual([{ name: 'imports.start', args: { paths: ['/news/a.txt'] } }]);
    const { pathname } = new URL((await running?.newAddress()) ?? '');
    expect((await send({ path: pathname })).status).toBe(302);
    expect((await send({ path: pathname })).status).toBe(403);
  });

  test('takes no notice of a host that is gone, nor of a damaged announcement', async () => {
    const { path, server } = await announced();
    await server.close();
    expect(await findRunning(path)).toBeUndefined();
    await writeFile(path, '{"address":"http://elsewhere.example/"}');
    expect(await findRunning(path)).toBeUndefined();
    await writeFile(path, '{');
    expect(await findRunning(path)).toBeUndefined();
    await withdraw(path);
    expect(await findRunning(path)).toBeUndefined();
  });

  test('of another archive does not find it', async () => {
    const { folder } = await announced();
    expect(await findRunning(announcementPath(folder, '/archives/two'))).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('nobody else can read the address', async () => {
    const { path } = await announced();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  });
});
