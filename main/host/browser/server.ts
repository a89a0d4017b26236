import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ArchiveClient } from '../archive-client.ts';
import type { Door } from '../door.ts';
import { answerAsk } from './ask.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { cookieName, isAdmitted, strangeness } from './guard.ts';
import { sendImage } from './images.ts';
import type { Inbox } from './inbox.ts';
import { receiveFile, sendBatch } from './receive.ts';
import { ownReply, sendJson, sendRefusal, turnAway } from './replies.ts';
import { isSameSecret, newSecret } from './secret.ts';
import { openStaticFiles, type StaticFiles } from './static-files.ts';

export interface ServerOptions {
  readonly door: Door;
  readonly archive: Pick<ArchiveClient, 'listen' | 'assetPath'>;
  readonly inbox: Inbox;
  /** Folder of the built window. */
  readonly windowFolder: string;
  /** Hears what went wrong in answering a request. */
  readonly onFailure: (error: unknown) => void;
}

export interface WindowServer {
  /**
   * An address that opens a window, in any browser of this machine: whoever has it gets in. With `once` it does so a
   * single time, for use where others can see it (the command line of a process).
   */
  readonly newAddress: (use: 'once' | 'often') => string;
  readonly windows: Pick<EventStream, 'size' | 'onChange'>;
  readonly close: () => Promise<void>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Serves the window and its line to the archive on this machine only, to whoever opened the address. */
export async function startServer(options: ServerOptions): Promise<WindowServer> {
  const files = await openStaticFiles(options.windowFolder);
  const events = createEventStream(options.archive.listen);
  const cookie = newSecret();
  const secrets = new Map<string, 'once' | 'often'>();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  function newAddress(use: 'once' | 'often'): string {
    const secret = newSecret();
    secrets.set(secret, use);
    return `${origin}/open/${secret}`;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const strange = strangeness(request, { port });
    if (strange !== undefined) return turnAway(response, strange);
    const url = addressOf(request, origin);
    if (url === undefined) return sendRefusal(response, 400, 'bad address');
    const exchange = { request, response, url };
    if (url.pathname.startsWith('/open/')) return admit(exchange);
    if (!isAdmitted(request, { port, cookie })) return turnAway(response, 'not opened by its address');
    return await route(exchange, { ...options, files, events, newAddress });
  }

  function admit({ request, response, url }: Exchange): void {
    if (request.method !== 'GET') return sendRefusal(response, 405, 'wrong method');
    const offered = url.pathname.slice('/open/'.length);
    const secret = [...secrets.keys()].find((known) => isSameSecret(offered, known));
    if (secret === undefined) return turnAway(response, 'wrong address');
    if (secrets.get(secret) === 'once') secrets.delete(secret);
    response.writeHead(302, {
      ...ownReply,
      Location: '/',
      'Set-Cookie': `${cookieName(port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
    });
    response.end();
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error: unknown) => {
      // A window that goes away in the middle of a reply is nothing to report.
      if (request.destroyed && !response.writableFinished && isHangUp(error)) return;
      options.onFailure(error);
      sendRefusal(response, 500, 'it could not be answered');
    });
  });

  return {
    newAddress,
    windows: events,
    async close() {
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
      await closed;
    },
  };
}

interface Sources extends ServerOptions, Pick<WindowServer, 'newAddress'> {
  readonly files: StaticFiles;
  readonly events: EventStream;
}

/** One line for each address. */
async function route(
  { request, response, url }: Exchange,
  { door, archive, inbox, files, events, newAddress }: Sources,
): Promise<void> {
  const { pathname, searchParams: query } = url;
  const image = /^\/assets\/([0-9a-f]{64})$/u.exec(pathname)?.[1];
  switch (`${request.method} ${pathname}`) {
    case 'POST /ask':
      return await answerAsk(request, response, door);
    case 'GET /events':
      return events.join(response);
    case 'POST /inbox':
      return await receiveFile(request, response, { inbox, query });
    case 'POST /inbox/done':
      return sendBatch(response, inbox, query);
    case 'POST /window':
      return sendJson(response, 200, { ok: true, address: newAddress('once') });
    default:
      break;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendRefusal(response, 405, 'wrong method');
  if (image !== undefined) return await sendImage(response, await archive.assetPath(image));
  if (!(await files.send(response, pathname))) sendRefusal(response, 404, 'no such file');
}

/** Only addresses of the form `/path?query`: others name a host of their own. */
function addressOf(request: IncomingMessage, origin: string): URL | undefined {
  const target = request.url ?? '';
  return /^\/(?!\/)/u.test(target) && URL.canParse(target, origin) ? new URL(target, origin) : undefined;
}

function isHangUp(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ERR_STREAM_DESTROYED';
}
