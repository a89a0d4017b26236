import type { WatchedArrival } from '../../preload/contract.ts';
import { showToast } from '../app/toasts.ts';
import { useEvents } from '../client/use-events.ts';
import { importing as messages } from '../messages/importing.ts';
import { baseName } from './base-name.ts';
import { keepQuiet } from './quiet-imports.ts';
import { undoImport } from './use-import-undo.ts';

/** Says what came in from the watched folder, and when that folder is gone. */
export function useWatchedNews(onReport: (importId: string) => void): void {
  const { watched } = messages;
  useEvents('watch.began', ({ importId }) => keepQuiet(importId, 'watched'));
  useEvents('watch.changed', ({ folder, state }) => {
    if (folder !== null && state === 'missing') showToast({ message: watched.missing(baseName(folder)) });
  });
  useEvents('watch.brought', ({ importId, folder, counts }) => {
    const name = baseName(folder);
    if (hasBrought(counts)) {
      const action = { label: messages.undo, run: () => undoImport(importId) };
      showToast({ message: watched.brought(counts, name), action });
    } else if (counts.failed > 0) {
      const action = { label: messages.report, run: () => onReport(importId) };
      showToast({ message: watched.failed(counts.failed, name), tone: 'problem', action });
    }
  });
}

export const hasBrought = ({ imported, versions, stubs, outlets = 0 }: WatchedArrival['counts']): boolean =>
  imported + versions + stubs + outlets > 0;
