import type { IncomingMessage } from 'node:http';
import { isSameSecret } from './secret.ts';

/** What a request must show to be taken for one from our own window. */
export interface Admission {
  readonly port: number;
  readonly cookie: string;
}

/** Cookies are shared between the ports of a machine, so the name carries ours. */
export const cookieName = (port: number): string => `backfile-${port}`;

/**
 * Why a request was not made by our own window, or undefined when it was. A page of another site can send requests here
 * and can point its own name at 127.0.0.1; it cannot set the Host, Origin or Sec-Fetch-Site that a browser sends.
 */
export function strangeness(request: IncomingMessage, { port }: Pick<Admission, 'port'>): string | undefined {
  const { host, origin } = request.headers;
  if (host !== `127.0.0.1:${port}`) return 'wrong host';
  if (origin === undefined ? request.method === 'POST' : origin !== `http://127.0.0.1:${port}`) return 'wrong origin';
  const site = request.headers['sec-fetch-site'];
  const isTypedAddress = site === 'none' && request.method === 'GET';
  if (site !== undefined && site !== 'same-origin' && !isTypedAddress) return 'from another site';
  return undefined;
}

/** Whether the request carries the cookie that opening the window set. */
export function isAdmitted(request: IncomingMessage, { port, cookie }: Admission): boolean {
  const name = `${cookieName(port)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.some((pair) => pair.startsWith(name) && isSameSecret(pair.slice(name.length), cookie));
}
