import { Worker } from 'node:worker_threads';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Event, RequestName } from '../../preload/contract.ts';
import { archiveThreadProgram } from './program-files.ts';
import type { FromThread, OpenFailure, ThreadOptions, ToThread } from './thread-messages.ts';

/** A host's line to the archive thread. */
export interface ArchiveClient {
  /** Asks a checked request (see `openDoor`). Rejects when answering it failed or the thread is gone. */
  readonly ask: (name: RequestName, args: unknown) => Promise<unknown>;
  /** Hears events until the returned function is called. */
  readonly listen: (hear: (event: Event) => void) => () => void;
  /** Path of an asset's file, or undefined when the archive does not have it. */
  readonly assetPath: (sha256: string) => Promise<string | undefined>;
  /** Hears, once, that the thread died without being closed. */
  readonly onLost: (hear: (error: Error) => void) => void;
  /** Resolves when everything is on disk, the lock is given back and the thread has ended. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Room for what was just made, in MB: an eighth of what V8 takes by itself, which an import fills with garbage and is no faster for. */
const YOUNG_MB = 6;

/** Starts the archive thread on a folder; resolves when the archive is open, or with the reason why it cannot be. */
export async function startArchive(
  options: ThreadOptions,
  program: URL = archiveThreadProgram,
): Promise<Outcome<ArchiveClient, OpenFailure>> {
  const worker = new Worker(program, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const first = await firstMessage(worker);
  switch (first.kind) {
    case 'opened':
      return done(connect(worker));
    case 'not-opened':
      await worker.terminate();
      return refused(first.reason, first.detail);
    default:
      await worker.terminate();
      throw new Error(`archive thread: expected "opened", got "${first.kind}"`);
  }
}

function firstMessage(worker: Worker): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`archive thread: ended with ${code} before it opened`));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', (message: FromThread) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(message);
    });
  });
}

function connect(worker: Worker): ArchiveClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: Event) => void>();
  const lossListeners = new Set<(error: Error) => void>();
  let nextId = 1;
  let closing: Promise<void> | undefined;
  let lost: Error | undefined;

  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      lose(new Error(`archive thread: ended with ${code}`));
      resolve();
    });
  });
  worker.on('error', lose);
  worker.on('messageerror', lose);
  worker.on('message', hear);

  function hear(message: FromThread): void {
    if (message.kind === 'event') {
      for (const listener of listeners) listener(message.event);
      return;
    }
    if (message.kind !== 'answer' && message.kind !== 'failure') return;
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asker?.resolve(message.value);
    else asker?.reject(message.error);
  }

  function lose(error: Error): void {
    if (lost) return;
    lost = error;
    for (const asker of waiting.values()) asker.reject(error);
    waiting.clear();
    if (!closing) for (const listener of lossListeners) listener(error);
  }

  function send(message: (id: number) => ToThread): Promise<unknown> {
    if (lost) return Promise.reject(lost);
    const id = nextId;
    nextId += 1;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(message(id));
    });
  }

  return {
    ask: (name, args) => send((id) => ({ kind: 'ask', id, name, args })),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async assetPath(sha256) {
      const path = await send((id) => ({ kind: 'asset-path', id, sha256 }));
      return typeof path === 'string' ? path : undefined;
    },
    onLost(listener) {
      lossListeners.add(listener);
    },
    close() {
      closing ??= lost ? Promise.resolve() : send((id) => ({ kind: 'close', id })).then(() => ended);
      return closing;
    },
  };
}
