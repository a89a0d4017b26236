import type { ImportProgress } from '../../preload/contract.ts';
import { showToast } from '../app/toasts.ts';
import { importing as messages } from '../messages/importing.ts';
import { undoImport } from './use-import-undo.ts';
import { hasBrought } from './use-watched-news.ts';

/** Says what came of a paste, with the way to take it back. */
export function tellPasted({ importId, counts }: ImportProgress): void {
  const { paste, undo } = messages;
  if (hasBrought(counts)) {
    showToast({ message: paste.brought(counts), action: { label: undo, run: () => undoImport(importId) } });
  } else if (counts.duplicates > 0) showToast({ message: paste.known });
  else showToast({ message: paste.failed, tone: 'problem' });
}
