import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { done } from '../../../../data/outcome.ts';
import { openInbox } from '../../../../main/host/browser/inbox.ts';
import { withInbox } from '../../../../main/host/browser/inbox-imports.ts';
import { startServer, type WindowServer } from '../../../../main/host/browser/server.ts';
import { openDoor } from '../../../../main/host/door.ts';
import type { Args, Event } from '../../../../preload/contract.ts';

export const inboxLimitBytes = 100_000;

/** What came back of one request. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface RunningServer {
  readonly server: WindowServer;
  readonly port: number;
  /** Folder of everything this server has on disk. */
  readonly folder: string;
  readonly failures: unknown[];
  readonly tell: (event: Event) => void;
  readonly asked: { name: string; args: unknown }[];
  /** Sends exactly these headers besides Host; the path goes out as it stands, dots and all. */
  readonly send: (sent: Sent) => Promise<Reply>;
  /** Sends as a page of this server does, with the cookie of an opened window. */
  readonly sendFromWindow: (sent: Sent) => Promise<Reply>;
}

/** A temporary folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-host-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A server on a real port with a small window folder. The archive behind it answers `archive.info` with a word,
 * `imports.start` with an id, and throws on `session.read`.
 */
export async function runServer(): Promise<RunningServer> {
  const folder = await temporaryFolder();
  const windowFolder = join(folder, 'window');
  await mkdir(join(windowFolder, 'static'), { recursive: true });
  await writeFile(join(windowFolder, 'index.html'), '<!doctype html><title>Window</title>');
  await writeFile(join(windowFolder, 'static', 'app-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'outside.txt'), 'not yours');

  const listeners = new Set<(event: Event) => void>();
  const listen = (hear: (event: Event) => void) => {
    listeners.add(hear);
    return () => listeners.delete(hear);
  };
  const asked: { name: string; args: unknown }[] = [];
  const failures: unknown[] = [];
  const inbox = await openInbox(join(folder, 'inbox'), inboxLimitBytes);
  const door = openDoor({
    client: {
      ask: async (name, args) => {
        asked.push({ name, args });
        if (name === 'session.read') throw new Error('the disk is gone');
        if (name === 'imports.start') return done({ importId: 'import-1' });
        if (name === 'imports.report') {
          const started = asked.find((one) => one.name === 'imports.start')?.args as Args<'imports.start'> | undefined;
          return done({ inputs: (started?.paths ?? []).map((path) => ({ path, outcome: 'imported' })) });
        }
        return `answer to ${name}`;
      },
    },
    hostAnswers: {
      'files.choose': async () => ({ ok: false, reason: 'in-window' }),
      'links.open': async () => done(null),
      'archive.reveal': async () => null,
      'archives.recent': async () => [],
      'archives.missed': async () => null,
      'archives.open': async () => done(null),
      'archives.create': async () => done(null),
    },
  });
  const server = await startServer({
    door: withInbox(door, inbox, listen),
    archive: { listen, assetPath: async (sha256) => join(folder, 'assets', sha256) },
    inbox,
    windowFolder,
    onFailure: (error) => void failures.push(error),
  });
  onTestFinished(() => server.close());
  const port = Number(new URL(server.newAddress('often')).port);

  const send = (sent: Sent) => exchange(port, sent);
  const cookie = await openedCookie(server, send);
  return {
    server,
    port,
    folder,
    failures,
    asked,
    send,
    sendFromWindow: (sent) =>
      send({
        ...sent,
        headers: {
          cookie,
          'sec-fetch-site': 'same-origin',
          ...(sent.method === 'POST' ? { origin: `http://127.0.0.1:${port}` } : {}),
          ...sent.headers,
        },
      }),
    tell: (event) => {
      for (const hear of listeners) hear(event);
    },
  };
}

/** Opens a window by its address and gives the cookie it got. */
export async function openedCookie(server: WindowServer, send: RunningServer['send']): Promise<string> {
  const opened = await send({ path: new URL(server.newAddress('once')).pathname });
  const [cookie = ''] = opened.headers['set-cookie'] ?? [];
  return cookie.split(';')[0] ?? '';
}

function exchange(port: number, { method = 'GET', path, headers = {}, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
