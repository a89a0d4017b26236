import type { Event } from '../../preload/contract.ts';
import { reportConnection } from './connection.ts';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 5000;

/** What was missed while away is unknown, so everything on screen is asked for again. */
const anythingChanged: Event = { name: 'articles.changed', payload: { ids: null } };

export interface EventStream {
  /** Hears every event until the returned function is called. */
  readonly listen: (hear: (event: Event) => void) => () => void;
  /** Resolves when events arrive, or cannot for now. Whatever is asked after that misses none of them. */
  readonly opened: () => Promise<void>;
}

/**
 * The archive's events over Server-Sent Events, shared by all listeners. Opens when first used and, because a browser
 * gives up after a refused connection, reconnects by itself.
 */
export function createEventStream(address: string): EventStream {
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event) => {
    for (const hear of listeners) hear(event);
  };
  let isOpened = false;
  let begun: Promise<void> | undefined;

  function connect(retryMs: number, tried: () => void): void {
    const source = new EventSource(address);
    let nextRetryMs = retryMs;
    source.addEventListener('open', () => {
      nextRetryMs = FIRST_RETRY_MS;
      reportConnection(true);
      if (isOpened) tell(anythingChanged);
      isOpened = true;
      tried();
    });
    source.addEventListener('message', (message: MessageEvent<string>) => tell(JSON.parse(message.data) as Event));
    source.addEventListener('error', () => {
      source.close();
      reportConnection(false);
      tried();
      setTimeout(() => connect(Math.min(nextRetryMs * 2, LONGEST_RETRY_MS), tried), nextRetryMs);
    });
  }

  const opened = () => (begun ??= new Promise((resolve) => connect(FIRST_RETRY_MS, resolve)));
  return {
    listen(hear) {
      listeners.add(hear);
      void opened();
      return () => listeners.delete(hear);
    },
    opened,
  };
}
