import type { ReadingPosition } from '../../data/state.ts';
import { ask } from '../client/client.ts';

const DELAY_MS = 500;

export interface PlaceSaver {
  readonly note: (position: ReadingPosition) => void;
  /** Saves what is still to be saved. */
  readonly close: () => void;
}

/** Saves the reading position, unless `articleId` is null, when the reader rests, leaves the article, or leaves the window. */
export function createPlaceSaver(articleId: string | null, opened: ReadingPosition): PlaceSaver {
  let saved = opened;
  let latest = opened;
  let timer = 0;

  const save = () => {
    window.clearTimeout(timer);
    if (articleId === null || (latest.block === saved.block && latest.offset === saved.offset)) return;
    saved = latest;
    // A place that cannot be kept is no reason to interrupt reading; the next one is tried anew.
    void ask('state.change', { articleId, position: latest }).catch(() => undefined);
  };
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  return {
    note(position) {
      latest = position;
      window.clearTimeout(timer);
      timer = window.setTimeout(save, DELAY_MS);
    },
    close() {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      save();
    },
  };
}
