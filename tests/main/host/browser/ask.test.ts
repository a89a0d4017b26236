import { describe, expect, test } from 'vitest';
import { runServer, type Sent } from './running-server.ts';

const json = { 'content-type': 'application/json' };
const ask = (body: string | Uint8Array, headers: Record<string, string> = json): Sent => ({
  method: 'POST',
  path: '/ask',
  body,
  headers,
});

describe('POST /ask', () => {
  test('a question of the contract gets its answer', async () => {
    const { sendFromWindow } = await runServer();
    const reply = await sendFromWindow(ask(JSON.stringify({ name: 'archive.info', args: {} })));
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({ ok: true, value: 'answer to archive.info' });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no name', '{"args":{}}'],
    ['more than a question', '{"name":"archive.info","args":{},"as":"root"}'],
    ['an unknown request', '{"name":"archive.burn","args":{}}'],
    ['a name every object has', '{"name":"constructor","args":{}}'],
    ['malformed arguments', '{"name":"articles.open","args":{"id":"../../etc"}}'],
    ['missing arguments', '{"name":"articles.open"}'],
  ])('%s is refused with a reason', async (_what, body) => {
    const { sendFromWindow, asked, failures } = await runServer();
    const reply = await sendFromWindow(ask(body));
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text)).toEqual({ ok: false, refused: expect.stringMatching(/./u) });
    expect(asked).toEqual([]);
    expect(failures).toEqual([]);
  });

  test.each([{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/jsonp' }])(
    'a body that a form could send (%o) is refused',
    async (headers) => {
      const { sendFromWindow, asked } = await runServer();
      const body = JSON.stringify({ name: 'archive.info', args: {} });
      expect((await sendFromWindow(ask(body, headers))).status).toBe(415);
      expect(asked).toEqual([]);
    },
  );

  test('a body beyond two megabytes is refused, and the refusal arrives', async () => {
    const { sendFromWindow } = await runServer();
    const reply = await sendFromWindow(ask(new Uint8Array(8_000_000).fill(32)));
    expect(reply.status).toBe(413);
    expect((await sendFromWindow(ask('{"name":"archive.info","args":{}}'))).status).toBe(200);
  });

  test('a failure of the archive is reported once and told in plain words, without its insides', async () => {
    const { sendFromWindow, failures } = await runServer();
    const reply = await sendFromWindow(ask('{"name":"session.read","args":{}}'));
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('disk');
    expect(failures).toEqual([expect.objectContaining({ message: 'the disk is gone' })]);
  });
});
