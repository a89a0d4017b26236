import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Event } from '../../../preload/contract.ts';
import { everyReply } from './replies.ts';

const heartbeatMs = 15_000;
/** A window that reads nothing while this much waits for it is dropped; it connects again by itself. */
const patienceBytes = 8 * 1024 * 1024;

export interface EventStream {
  /** Keeps the reply open and sends it every event from now on. */
  readonly join: (request: IncomingMessage, response: ServerResponse) => void;
  /** How many windows listen. */
  readonly size: () => number;
  /** Calls back whenever a window comes or goes. */
  readonly onChange: (hear: () => void) => void;
  readonly close: () => void;
}

/** Tells every window what the archive tells, as server-sent events (https://html.spec.whatwg.org/#server-sent-events). */
export function createEventStream(listen: (hear: (event: Event) => void) => () => void): EventStream {
  const windows = new Set<ServerResponse>();
  const watchers: (() => void)[] = [];
  let lastId = 0;

  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  const send = (response: ServerResponse, text: string) => {
    if (response.writableLength > patienceBytes) response.destroy();
    else response.write(text);
  };
  const sendAll = (text: string) => {
    for (const response of windows) send(response, text);
  };
  const format = (event: Event) => `id: ${lastId}\ndata: ${JSON.stringify(event)}\n\n`;

  const stopListening = listen((event) => {
    lastId += 1;
    sendAll(format(event));
  });
  const heartbeat = setInterval(() => sendAll(':\n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    join(request, response) {
      response.writeHead(200, { ...everyReply, 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(`retry: 500\nid: ${lastId}\n\n`);
      const missed = request.headers['last-event-id'];
      if (missed !== undefined && missed !== String(lastId)) {
        // Events are not kept, so a window that lost its connection reads its list anew.
        send(response, format({ name: 'articles.changed', payload: { ids: null } }));
      }
      windows.add(response);
      response.on('close', () => {
        windows.delete(response);
        changed();
      });
      changed();
    },
    size: () => windows.size,
    onChange: (hear) => void watchers.push(hear),
    close() {
      clearInterval(heartbeat);
      stopListening();
      for (const response of windows) response.end();
    },
  };
}
