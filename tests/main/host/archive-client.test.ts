import { describe, expect, test } from 'vitest';
import { type ArchiveClient, startArchive } from '../../../main/host/archive-client.ts';

const options = { folder: '/nowhere', configFolder: '/nowhere', cacheFolder: '/nowhere' };

/** Starts a thread whose whole program is `source`. */
const start = (source: string) => {
  const program = `import { parentPort } from 'node:worker_threads'; const send = (m) => parentPort.postMessage(m); ${source}`;
  return startArchive(options, new URL(`data:text/javascript,${encodeURIComponent(program)}`));
};

async function connected(source: string): Promise<ArchiveClient> {
  const started = await start(`parentPort.on('message', (m) => { ${source} }); send({ kind: 'opened' });`);
  if (!started.ok) throw new Error(started.reason);
  return started.value;
}

const CLOSES = `if (m.kind === 'close') { send({ kind: 'answer', id: m.id, value: null }); parentPort.close(); }`;

describe('the line to the archive thread', () => {
  test('brings each answer to its asker, in whatever order they come', async () => {
    const client = await connected(`
      ${CLOSES}
      if (m.name === 'archive.info') setTimeout(() => send({ kind: 'answer', id: m.id, value: 'slow' }), 20);
      if (m.name === 'settings.read') send({ kind: 'answer', id: m.id, value: 'quick' });`);
    const answered: unknown[] = [];
    const hear = (answer: unknown) => answered.push(answer);
    await Promise.all([client.ask('archive.info', {}).then(hear), client.ask('settings.read', {}).then(hear)]);
    expect(answered).toEqual(['quick', 'slow']);
    await client.close();
  });

  test('brings a failure as a rejection, and goes on', async () => {
    const client = await connected(`
      ${CLOSES}
      if (m.name === 'archive.info') send({ kind: 'failure', id: m.id, error: new RangeError('no such shelf') });
      if (m.name === 'settings.read') send({ kind: 'answer', id: m.id, value: 1 });`);
    await expect(client.ask('archive.info', {})).rejects.toThrow(new RangeError('no such shelf'));
    expect(await client.ask('settings.read', {})).toBe(1);
    await client.close();
  });

  test('brings events to all who listen, until they do not', async () => {
    const client = await connected(`
      ${CLOSES}
      if (m.kind === 'ask') { send({ kind: 'event', event: m.args }); send({ kind: 'answer', id: m.id, value: null }); }`);
    const heard: unknown[] = [];
    const stop = client.listen((event) => heard.push(['one', event]));
    client.listen((event) => heard.push(['other', event]));
    await client.ask('archive.info', 1);
    stop();
    await client.ask('archive.info', 2);
    expect(heard).toEqual([
      ['one', 1],
      ['other', 1],
      ['other', 2],
    ]);
    await client.close();
  });

  test('tells when the thread is lost, and leaves nobody waiting', async () => {
    const client = await connected(`throw new Error('out of paper');`);
    const lost: string[] = [];
    client.onLost((error) => lost.push(error.message));
    await expect(client.ask('archive.info', {})).rejects.toThrow('out of paper');
    await expect(client.ask('archive.info', {})).rejects.toThrow('out of paper');
    expect(lost).toEqual(['out of paper']);
    await client.close();
  });

  test('closes once, however often it is asked to, and says nothing of a loss', async () => {
    const client = await connected(CLOSES);
    const lost: Error[] = [];
    client.onLost((error) => lost.push(error));
    await Promise.all([client.close(), client.close()]);
    await expect(client.ask('archive.info', {})).rejects.toThrow('ended');
    expect(lost).toEqual([]);
  });

  test('gives the reason why an archive cannot be opened', async () => {
    expect(await start(`send({ kind: 'not-opened', reason: 'not-an-archive', detail: 'holiday.jpg' });`)).toEqual({
      ok: false,
      reason: 'not-an-archive',
      detail: 'holiday.jpg',
    });
  });

  test.each([
    ['breaks', `throw new Error('torn');`, 'torn'],
    ['ends', `process.exit(3);`, 'ended with 3'],
    ['talks nonsense', `send({ kind: 'answer', id: 1, value: 1 });`, 'expected "opened"'],
  ])('rejects when the thread %s before it opened', async (_, source, message) => {
    await expect(start(source)).rejects.toThrow(message);
  });
});
