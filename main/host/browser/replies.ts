import type { ServerResponse } from 'node:http';

/** Headers of every reply of this host: a browser's cache keeps none of it unless the reply says so. */
export const ownReply: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...ownReply,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

/** Refuses a request, reading off what is left of its body: closing before that could cut off the reply. */
export function sendRefusal(response: ServerResponse, status: number, refused: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendJson(response, status, { ok: false, refused });
  response.req.resume();
}

/** Turns a stranger away and hangs up. */
export function turnAway(response: ServerResponse, why: string): void {
  response.setHeader('Connection', 'close');
  sendJson(response, 403, { ok: false, refused: why });
}
