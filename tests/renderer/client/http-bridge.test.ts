import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpBridge } from '../../../renderer/client/http-bridge.ts';
import { ConnectionLost } from '../../../renderer/client/reach.ts';

interface Heard {
  readonly method: string | undefined;
  readonly url: URL;
  readonly type: string | undefined;
  readonly body: string;
}

let server: Server | undefined;

/** A host on this machine that notes what it hears and answers with `reply`; `join` gets each window that wants its events. */
async function host(
  reply: (heard: Heard) => { status?: number; json: unknown },
  join: (window: ServerResponse) => void = openEvents,
) {
  const heard: Heard[] = [];
  const answer = async (request: IncomingMessage) => {
    const url = new URL(request.url ?? '', 'http://host');
    const one = { method: request.method, url, type: request.headers['content-type'], body: await text(request) };
    heard.push(one);
    return reply(one);
  };
  server = createServer((request, response) => {
    if (request.url === '/events') return join(response);
    void answer(request).then(({ status = 200, json }) => response.writeHead(status).end(JSON.stringify(json)));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { heard, bridge: createHttpBridge(`http://127.0.0.1:${port}/`) };
}

function openEvents(window: ServerResponse): void {
  window.writeHead(200, { 'content-type': 'text/event-stream' });
  window.write(':\n\n');
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const picked = (relativePath: string, content = 'text') => ({
  relativePath,
  file: new File([content], relativePath.split('/').at(-1) ?? '', { lastModified: 1_600_000_000_000 }),
});

const inbox = ({ url }: Heard) => ({
  json: url.pathname === '/inbox/done' ? { ok: true, paths: ['/inbox/box'] } : { ok: true },
});

describe('asking over HTTP', () => {
  it('sends name and arguments as JSON and gives the value', async () => {
    const { heard, bridge } = await host(() => ({ json: { ok: true, value: { total: 3 } } }));
    expect(await bridge.ask('articles.page', { offset: 0 })).toEqual({ total: 3 });
    expect(heard[0]).toMatchObject({ method: 'POST', type: 'application/json' });
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ name: 'articles.page', args: { offset: 0 } });
  });

  it('rejects with the host’s words when refused', async () => {
    const { bridge } = await host(() => ({ status: 400, json: { ok: false, refused: 'unknown request' } }));
    await expect(bridge.ask('nonsense', {})).rejects.toThrow('nonsense: unknown request');
  });

  it('tells a host that is gone from everything else', async () => {
    const { bridge } = await host(() => ({ json: {} }));
    await new Promise((resolve) => server?.close(resolve));
    await expect(bridge.ask('archive.info', {})).rejects.toBeInstanceOf(ConnectionLost);
  });
});

describe('hearing events', () => {
  it('asks nothing before they arrive, so that what changes after an answer is heard', async () => {
    const order: string[] = [];
    const { bridge } = await host(
      () => {
        order.push('asked');
        return { json: { ok: true, value: 'reading' } };
      },
      (window) => {
        order.push('heard');
        openEvents(window);
      },
    );
    expect(await bridge.ask('imports.current', {})).toBe('reading');
    expect(order).toEqual(['heard', 'asked']);
  });

  it('asks all the same while they cannot be had', async () => {
    const { bridge } = await host(
      () => ({ json: { ok: true, value: 7 } }),
      (window) => window.writeHead(503).end(),
    );
    expect(await bridge.ask('archive.info', {})).toBe(7);
  });
});

describe('bringing files over', () => {
  it('sends every file with its path and time in one batch, then asks for the paths', async () => {
    const { heard, bridge } = await host(inbox);
    const files = Array.from({ length: 20 }, (_, at) => picked(`box/Coast & Sons/${at} ü.txt`, `text ${at}`));
    expect(await bridge.pathsOf(files)).toEqual(['/inbox/box']);

    const sent = heard.filter(({ url }) => url.pathname === '/inbox');
    expect(new Set(sent.map(({ url }) => url.searchParams.get('path')))).toEqual(
      new Set(files.map(({ relativePath }) => relativePath)),
    );
    expect(sent).toHaveLength(20);
    expect(sent.map(({ body }) => body)).toContain('text 19');
    expect(new Set(heard.map(({ url }) => url.searchParams.get('batch'))).size).toBe(1);
    expect(sent[0]?.url.searchParams.get('modified')).toBe('1600000000000');
    expect(heard.at(-1)?.url.pathname).toBe('/inbox/done');
  });

  it('tells how many are across, up to all', async () => {
    const { bridge } = await host(inbox);
    const seen: number[] = [];
    await bridge.pathsOf([picked('a.txt'), picked('b.txt'), picked('c.txt')], (across) => seen.push(across) > 0);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('stops when told so, and gives no paths', async () => {
    const { heard, bridge } = await host(inbox);
    const files = Array.from({ length: 500 }, (_, at) => picked(`${at}.txt`));
    expect(await bridge.pathsOf(files, () => false)).toEqual([]);
    expect(heard.length).toBeLessThan(20);
    expect(heard.some(({ url }) => url.pathname === '/inbox/done')).toBe(false);
  });

  it('names the file that the host would not take', async () => {
    const { bridge } = await host(() => ({ status: 413, json: { ok: false, refused: 'too-large' } }));
    await expect(bridge.pathsOf([picked('huge.txt')])).rejects.toThrow('huge.txt: 413');
  });
});
