import type { Bridge, PickedFile, TransferProgress } from '../../preload/bridge.ts';
import type { Args, Event, Reply, RequestName } from '../../preload/contract.ts';
import { createHttpBridge } from './http-bridge.ts';

/** What a host that is not a browser gives the window. */
declare global {
  interface Window {
    readonly backfile?: Bridge;
  }
}

let bridge: Bridge | undefined;

function host(): Bridge {
  bridge ??= window.backfile ?? createHttpBridge();
  return bridge;
}

type HearReply = (name: RequestName, args: unknown, reply: unknown) => void;
const replyListeners = new Set<HearReply>();

/** Hears of every reply before the one who asked. */
export function hearReplies(hear: HearReply): void {
  replyListeners.add(hear);
}

let isSilent = false;

/** Has this window ask nothing more: its archive is being replaced, and nothing meant for it may reach the next one. */
export function fallSilent(): void {
  isSilent = true;
}

/** Asks the archive; rejects only when the request was refused or the archive cannot be reached. */
export function ask<Name extends RequestName>(name: Name, args: Args<Name>): Promise<Reply<Name>> {
  if (isSilent) return new Promise(() => {});
  const asked = host().ask(name, args) as Promise<Reply<Name>>;
  return asked.then((reply) => {
    for (const hear of replyListeners) hear(name, args, reply);
    return reply;
  });
}

/** Hears every event until the returned function is called. */
export function listen(hear: (event: Event) => void): () => void {
  return host().listen(hear);
}

/** Paths under which the archive can read files that were dropped or picked in the window; see `Bridge.pathsOf`. */
export function pathsOf(files: readonly PickedFile[], onProgress: TransferProgress): Promise<readonly string[]> {
  return host().pathsOf(files, onProgress);
}
