import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Event } from '../preload/contract.ts';
import { answerer } from './answer.ts';
import { openArchive } from './archive/open-archive.ts';
import { takingBackups } from './backup/take-backup.ts';
import { openSafekeeping } from './damage/safekeeping.ts';
import { isEmptyFolder } from './host/empty-folder.ts';
import { readingThreadProgram } from './host/program-files.ts';
import type { FromThread, ThreadOptions, ToThread } from './host/thread-messages.ts';
import { openImports } from './import/imports.ts';
import { openJournals } from './import/journal.ts';
import { openPreviews } from './import/previews.ts';
import { readFilesWith } from './import/read-where-best.ts';
import { openReports } from './import/reports.ts';
import { takeInSamples } from './import/samples.ts';
import { openWatching } from './import/watching/watching.ts';
import { openSettings } from './settings/settings.ts';

/** The archive thread: opens one archive and answers the contract for it until it is told to close. */
async function serve(host: MessagePort, options: ThreadOptions): Promise<void> {
  const { folder, name, configFolder, cacheFolder, samplesFolder } = options;
  const send = (message: FromThread) => host.postMessage(message);
  const tell = (event: Event) => send({ kind: 'event', event });

  const isNew = isEmptyFolder(folder);
  const opened = await openArchive({ folder, name, configFolder, cacheFolder });
  if (!opened.ok) {
    send({ kind: 'not-opened', reason: opened.reason, detail: opened.detail ?? '' });
    return;
  }
  const archive = opened.value;
  if (isNew && samplesFolder !== undefined) await takeInSamples(archive, samplesFolder).catch(report);

  const settings = await openSettings({ configFolder, tell, onFault: report });
  const importsFolder = join(configFolder, 'imports');
  const read = readFilesWith(readingThreadProgram);
  const imports = await openImports({
    archive,
    read,
    takeBackup: takingBackups(archive),
    reports: openReports(importsFolder),
    journals: openJournals(importsFolder),
    tell(event) {
      tell(event);
      watching.hear(event);
    },
    onFault: report,
  });
  const previews = openPreviews({ archive, read, isImporting: () => imports.isRunning(), tell, onFault: report });
  const watching = await openWatching({ archive, imports, configFolder, tell, onFault: report });
  const safekeeping = openSafekeeping({ archive, configFolder, tell, onFault: report });
  const answer = answerer({ archive, imports, previews, watching, settings, safekeeping });
  archive.listen(tell);
  safekeeping.backups.keepDaily();

  async function close(): Promise<null> {
    await watching.close();
    await previews.close();
    await imports.close();
    await safekeeping.close();
    await settings.close();
    await archive.close();
    return null;
  }

  async function respond(message: ToThread): Promise<unknown> {
    switch (message.kind) {
      case 'ask':
        return await answer(message.name, message.args);
      case 'asset-path':
        return archive.assetPath(message.sha256);
      case 'close':
        return await close();
    }
  }

  host.on('message', (message: ToThread) => {
    respond(message)
      .then(
        (value) => send({ kind: 'answer', id: message.id, value }),
        (error: unknown) => send({ kind: 'failure', id: message.id, error: asError(error) }),
      )
      .finally(() => {
        if (message.kind === 'close') host.close();
      })
      .catch(report);
  });
  send({ kind: 'opened' });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

function report(error: unknown): void {
  process.stderr.write(`archive thread: ${asError(error).stack ?? String(error)}\n`);
}

if (!parentPort) throw new Error('archive thread: started outside of a worker');
await serve(parentPort, workerData as ThreadOptions);
