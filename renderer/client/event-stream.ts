import type { Event } from '../../preload/contract.ts';
import { reportConnection } from './connection.ts';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 5000;

/** What was missed while away is unknown, so everything on screen is asked for again. */
const anythingChanged: Event = { name: 'articles.changed', payload: { ids: null } };

/**
 * The archive's events over Server-Sent Events, shared by all listeners. Opens with the first of them and, because a
 * browser gives up after a refused connection, reconnects by itself.
 */
export function createEventStream(address: string): (hear: (event: Event) => void) => () => void {
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event) => {
    for (const hear of listeners) hear(event);
  };
  let isStarted = false;
  let isOpened = false;

  function connect(retryMs: number): void {
    const source = new EventSource(address);
    let nextRetryMs = retryMs;
    source.addEventListener('open', () => {
      nextRetryMs = FIRST_RETRY_MS;
      reportConnection(true);
      if (isOpened) tell(anythingChanged);
      isOpened = true;
    });
    source.addEventListener('message', (message: MessageEvent<string>) => tell(JSON.parse(message.data) as Event));
    source.addEventListener('error', () => {
      source.close();
      reportConnection(false);
      setTimeout(() => connect(Math.min(nextRetryMs * 2, LONGEST_RETRY_MS)), nextRetryMs);
    });
  }

  return (hear) => {
    listeners.add(hear);
    if (!isStarted) connect(FIRST_RETRY_MS);
    isStarted = true;
    return () => listeners.delete(hear);
  };
}
