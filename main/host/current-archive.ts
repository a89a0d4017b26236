import { realpath } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ArchiveInfo, Event, Session } from '../../preload/contract.ts';
import { type ArchiveClient, startArchive } from './archive-client.ts';
import type { OpenFailure, ThreadOptions } from './thread-messages.ts';

/** The archive that the windows show; another can take its place while they stay. */
export interface CurrentArchive extends ArchiveClient {
  /**
   * Opens another archive instead. It is opened first, so that one that cannot be leaves everything as it is; then windows
   * save what they still have (`archive.leaving`), this one is closed, and windows start anew (`archive.replaced`).
   */
  readonly replace: (options: ThreadOptions) => Promise<Outcome<null, OpenFailure | 'busy'>>;
}

/** How long windows have to ask for their last changes; what they ask stands before the closing. */
const lastWordsMs = 250;

/** The line to whatever archive is open at the time. `start` is how another one is opened. */
export function currentArchive(first: ArchiveClient, start: typeof startArchive = startArchive): CurrentArchive {
  let current = first;
  let replacing: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(event: Event) => void>();
  const lossListeners = new Set<(error: Error) => void>();
  const tell = (event: Event) => {
    for (const hear of listeners) hear(event);
  };

  function follow(archive: ArchiveClient): void {
    archive.listen((event) => {
      if (archive === current) tell(event);
    });
    archive.onLost((error) => {
      if (archive !== current) return;
      for (const hear of lossListeners) hear(error);
    });
  }

  async function replace(options: ThreadOptions): Promise<Outcome<null, OpenFailure | 'busy'>> {
    if (await isOpenIn(current, options.folder)) return done(null);
    if (await isBusy(current)) return refused('busy');
    const started = await start(options);
    if (!started.ok) return started;
    await forgetPlace(started.value);
    tell({ name: 'archive.leaving', payload: {} });
    await delay(lastWordsMs);
    const left = current;
    current = started.value;
    follow(current);
    await left.close();
    tell({ name: 'archive.replaced', payload: { folder: options.folder } });
    return done(null);
  }

  follow(first);
  return {
    ask: (name, args) => current.ask(name, args),
    assetPath: (sha256) => current.assetPath(sha256),
    close: async () => {
      await replacing;
      await current.close();
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    onLost: (hear) => void lossListeners.add(hear),
    replace(options) {
      const replaced = replacing.then(() => replace(options));
      replacing = replaced.catch(() => undefined);
      return replaced;
    },
  };
}

async function isOpenIn(archive: ArchiveClient, folder: string): Promise<boolean> {
  const info = (await archive.ask('archive.info', {})) as ArchiveInfo;
  const [here, there] = await Promise.all([realpath(info.folder), realpath(folder).catch(() => undefined)]);
  return here === there;
}

/** Whether something runs in an archive that closing it would cut short. */
async function isBusy(archive: ArchiveClient): Promise<boolean> {
  const [importing, job] = await Promise.all([archive.ask('imports.current', {}), archive.ask('jobs.current', {})]);
  return importing !== null || job !== null;
}

/** The article that was open is one of another archive. */
async function forgetPlace(archive: ArchiveClient): Promise<void> {
  const session = (await archive.ask('session.read', {})) as Session;
  await archive.ask('session.write', { ...session, articleId: null });
}
