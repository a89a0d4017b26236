import { app, dialog } from 'electron';
import { type ArchiveClient, startArchive } from '../archive-client.ts';
import type { ThreadOptions } from '../thread-messages.ts';
import { dialogWords as words } from './words.ts';

/**
 * Starts the archive thread without waiting for it, so that the window's page loads meanwhile; what is asked before it is
 * open waits. When the archive cannot be opened, says why and ends the program; `onRefused` comes before.
 */
export function openArchive(
  options: Promise<ThreadOptions>,
  onRefused: (folder: string) => Promise<void>,
): ArchiveClient {
  const opened = archiveOrExit(options, onRefused);
  return {
    ask: async (name, args) => await (await opened).ask(name, args),
    assetPath: async (sha256) => await (await opened).assetPath(sha256),
    close: async () => await (await opened).close(),
    listen(hear) {
      const listening = opened.then((archive) => archive.listen(hear));
      return () => void listening.then((stop) => stop());
    },
    onLost: (hear) => void opened.then((archive) => archive.onLost(hear)),
  };
}

async function archiveOrExit(
  given: Promise<ThreadOptions>,
  onRefused: (folder: string) => Promise<void>,
): Promise<ArchiveClient> {
  const options = await given;
  const failure = await startArchive(options).then(
    (started) => (started.ok ? started : words.notOpened.reasons[started.reason]),
    (error: unknown) => `${words.notOpened.fault}\n\n${String(error)}`,
  );
  if (typeof failure !== 'string') return failure.value;
  await Promise.all([app.whenReady(), onRefused(options.folder)]);
  dialog.showErrorBox(words.notOpened.message, `${options.folder}\n\n${failure}`);
  app.exit(1);
  return await new Promise<never>(() => {});
}

/** Says once that the archive thread died, and starts the program again if the reader wants it. */
export function sayWhenLost(archive: Pick<ArchiveClient, 'onLost'>): void {
  archive.onLost((error) => {
    const { again, quit } = words.lost.buttons;
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      message: words.lost.message,
      detail: `${words.lost.detail}\n\n${error.message}`,
      buttons: [again, quit],
      defaultId: 0,
      cancelId: 1,
    });
    if (choice === 0) app.relaunch();
    app.exit(1);
  });
}
