import { dialog } from 'electron';
import type { Reply } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import { dialogWords as words } from './words.ts';

type Started = Reply<'imports.start'>;

/**
 * Imports what the system hands to the program: files on its command line, opened with it, or passed by a second start.
 * One import runs at a time, so what comes meanwhile waits for the next. `onReadOnly` hears of files that cannot come in.
 */
export function createImportQueue(
  archive: Pick<ArchiveClient, 'ask' | 'listen'>,
  onReadOnly: () => void,
): (paths: readonly string[]) => void {
  let waiting: readonly string[] = [];

  async function startNext(): Promise<void> {
    if (waiting.length === 0) return;
    const paths = waiting;
    waiting = [];
    const started = (await archive.ask('imports.start', { paths })) as Started;
    if (started.ok) return;
    if (started.reason === 'read-only') {
      onReadOnly();
      return;
    }
    waiting = [...paths, ...waiting];
    // The one that was running may have ended before this answer came.
    if ((await archive.ask('imports.current', {})) === null) await startNext();
  }

  archive.listen(({ name, payload }) => {
    if (name === 'import.progress' && (payload.phase === 'finished' || payload.phase === 'cancelled')) void startNext();
  });

  return (paths) => {
    waiting = [...waiting, ...paths];
    void startNext();
  };
}

export function sayNotImported(): void {
  void dialog.showMessageBox({ type: 'info', ...words.notImported });
}
