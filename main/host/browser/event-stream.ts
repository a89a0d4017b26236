import type { ServerResponse } from 'node:http';
import type { Event } from '../../../preload/contract.ts';
import { ownReply } from './replies.ts';

const heartbeatMs = 15_000;
/** A window that reads nothing while this much waits for it is dropped; it connects again by itself. */
const patienceBytes = 8 * 1024 * 1024;

export interface EventStream {
  /** Keeps the reply open and sends it every event from now on. */
  readonly join: (response: ServerResponse) => void;
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

  const sendAll = (text: string) => {
    for (const response of windows) {
      if (response.writableLength > patienceBytes) response.destroy();
      else response.write(text);
    }
  };
  const changed = () => {
    for (const watcher of watchers) watcher();
  };

  const stopListening = listen((event) => sendAll(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => sendAll(':\n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    join(response) {
      response.writeHead(200, { ...ownReply, 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(':\n\n');
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
