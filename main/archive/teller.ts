import type { ArchiveInfo, Event } from '../../preload/contract.ts';

export interface Teller {
  readonly tell: (event: Event) => void;
  readonly listen: (hear: (event: Event) => void) => () => void;
}

/** Passes events on. Whenever the list has changed, its counts are told too, once per turn. */
export function openTeller(info: () => ArchiveInfo): Teller {
  const listeners = new Set<(event: Event) => void>();
  let countsDue = false;

  function tell(event: Event): void {
    for (const hear of listeners) hear(event);
    if (event.name !== 'articles.changed' || countsDue || listeners.size === 0) return;
    countsDue = true;
    queueMicrotask(() => {
      countsDue = false;
      tell({ name: 'archive.changed', payload: info() });
    });
  }

  return {
    tell,
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
