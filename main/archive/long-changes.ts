import { randomUUID } from 'node:crypto';
import type { Event } from '../../preload/contract.ts';

const PROGRESS_EVERY_MS = 100;

/** A change of articles while it is made. */
export interface LongChange {
  /** Aborted when the reader wants no more of it. */
  readonly signal: AbortSignal;
  /** Says that so many more articles are done. */
  readonly advance: (articles: number) => void;
  readonly end: () => void;
}

/** Changes of so many articles that a reader would wonder: they say how far they are, and can be stopped on the way. */
export interface LongChanges {
  readonly begin: (total: number) => LongChange;
  /** What is changed by then stays so. */
  readonly stop: (changeId: string) => void;
}

/** They are not spoken of before `quietMs`. */
export function openLongChanges(tell: (event: Event) => void, quietMs: number): LongChanges {
  const running = new Map<string, AbortController>();
  return {
    begin(total) {
      const changeId = randomUUID();
      const stop = new AbortController();
      running.set(changeId, stop);
      let done = 0;
      let tellNextAt = performance.now() + quietMs;
      let isTold = false;
      return {
        signal: stop.signal,
        advance(articles) {
          done += articles;
          if (performance.now() < tellNextAt) return;
          tellNextAt = performance.now() + PROGRESS_EVERY_MS;
          isTold = true;
          tell({ name: 'change.progress', payload: { changeId, done, total } });
        },
        end() {
          running.delete(changeId);
          if (isTold) tell({ name: 'change.progress', payload: { changeId, done: total, total } });
        },
      };
    },
    stop: (changeId) => running.get(changeId)?.abort(),
  };
}
