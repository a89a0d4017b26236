import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who asked. */
export interface Sinkhole {
  readonly address: string;
  /** Takes what was asked for since the last time. */
  readonly take: () => readonly string[];
}

/**
 * Given to a browser as its proxy, it hears of every connection to another machine, also of those that a page cannot be
 * seen to make: preconnects, prefetches, beacons, the browser's own.
 */
export async function openSinkhole(): Promise<Sinkhole> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
  };
}
