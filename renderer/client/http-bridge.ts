import type { Bridge } from '../../preload/bridge.ts';
import { createEventStream } from './event-stream.ts';
import { reach } from './reach.ts';
import { sendFiles } from './send-files.ts';

/** Requests up to this size are finished by the browser even when the window closes in the middle of them. */
const KEEPALIVE_LIMIT_BYTES = 16_384;

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refused: string };

/**
 * The bridge of a window whose host is a server on this machine: requests as JSON, events as a stream, picked files by
 * their bytes. `base` is the address of the window's own page; a cookie carries the secret.
 */
export function createHttpBridge(base = ''): Bridge {
  const events = createEventStream(`${base}events`);
  return {
    // An answer is true until an event says otherwise, so none may be missed from the first answer on.
    ask: (name, args) => events.opened().then(() => ask(`${base}ask`, name, args)),
    listen: events.listen,
    pathsOf: (files, onProgress) => sendFiles(`${base}inbox`, files, onProgress),
  };
}

async function ask(address: string, name: string, args: unknown): Promise<unknown> {
  const body = JSON.stringify({ name, args });
  const response = await reach(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < KEEPALIVE_LIMIT_BYTES,
  });
  const answer = (await response.json()) as Answer;
  if (!answer.ok) throw new Error(`${name}: ${answer.refused}`);
  return answer.value;
}
