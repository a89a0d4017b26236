import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { KeptBackup, Reply, SaveFailure } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { stampAt } from '../archive/file-stamp.ts';
import { saveFailureOf, systemCode } from '../archive/save-failure.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { BackupSource } from './backup-source.ts';
import type { BackupSettingsFile } from './backup-settings.ts';
import { openFolder } from './folder-source.ts';
import { placeFor } from './new-file-place.ts';
import { openRestoring, type Restoring } from './restore/restoring.ts';
import { dayOf } from './small/rotation.ts';
import { SmallBackups } from './small/small-backups.ts';
import { openSmall } from './small/small-source.ts';
import { takeSmallBackup } from './small/take-small-backup.ts';
import { writeFullBackup } from './write-full-backup.ts';
import { openZip } from './zip-source.ts';

/** After this long a program that was only started to look has closed again. */
const FIRST_AFTER_MS = 20_000;
const LOOK_EVERY_MS = 10 * 60_000;

/** Backing an archive up, and taking from backups. */
export interface Backups {
  readonly status: () => Promise<Reply<'backup.status'>>;
  readonly place: (folder: string | null) => Promise<Reply<'backup.place'>>;
  readonly start: (to: string) => Reply<'backup.start'>;
  /** Makes a small backup at once. */
  readonly now: () => Promise<Outcome<null, SaveFailure>>;
  readonly restoring: Restoring;
  /** The small backups in the place that is chosen at present. */
  readonly small: () => SmallBackups;
  /** Makes a small backup soon and every day from now on. */
  readonly keepDaily: () => void;
  readonly close: () => Promise<void>;
}

export interface BackupSupplies {
  readonly archive: Archive;
  readonly configFolder: string;
  readonly settings: BackupSettingsFile;
  readonly jobs: Jobs;
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
}

export function openBackups({ archive, configFolder, settings, jobs, now, onFault }: BackupSupplies): Backups {
  const stop = new AbortController();
  let running: Promise<Outcome<null, SaveFailure>> | undefined;
  let problem: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const folderOf = () => settings.read().folder ?? join(configFolder, 'backups', archive.info().id);
  const small = () => new SmallBackups(folderOf());

  async function takeNow(): Promise<Outcome<null, SaveFailure>> {
    try {
      await archive.indexed();
      await takeSmallBackup(archive.info(), small(), now(), stop.signal);
      problem = null;
      return done(null);
    } catch (error) {
      if (stop.signal.aborted) return done(null);
      const reason = saveFailureOf(error);
      problem = reason;
      return refused(reason, folderOf());
    }
  }

  /** A place that is gone, or a disk that is not plugged in, is a problem to be told of, not a reason not to answer. */
  async function keptSmallOnes(): Promise<{ smallOnes: readonly KeptBackup[]; trouble: string | null }> {
    try {
      return { smallOnes: await small().kept(), trouble: null };
    } catch (error) {
      return { smallOnes: [], trouble: saveFailureOf(error) };
    }
  }

  /** Two at once would be one too many: whoever comes second gets what the first one makes. */
  function backUpNow(): Promise<Outcome<null, SaveFailure>> {
    running ??= takeNow().finally(() => (running = undefined));
    return running;
  }

  async function backUpIfDue(): Promise<void> {
    // Who has the archive open to write is who backs it up.
    if (archive.info().readOnly?.reason === 'in-use') return;
    const [last] = await small().list();
    if (last === undefined || dayOf(last.atMs) < dayOf(now()) || problem !== null) await backUpNow();
  }

  function look(): void {
    backUpIfDue().catch(onFault);
    timer = setTimeout(look, LOOK_EVERY_MS);
  }

  function open(from: string): Promise<BackupSource> | BackupSource {
    const smallOnes = isAbsolute(from) && from.endsWith('.json') ? new SmallBackups(dirname(from)) : small();
    if (smallOnes.read(basename(from)) !== undefined) return openSmall(smallOnes, basename(from));
    return isFolder(from) ? openFolder(from) : openZip(from);
  }

  return {
    async status() {
      const { smallOnes, trouble } = await keptSmallOnes();
      const full = (settings.read().full ?? []).filter(({ path }) => stampAt(path) !== undefined);
      const kept: KeptBackup[] = [
        ...smallOnes,
        ...full.map(({ path, at, sizeBytes }) => ({ name: path, at, kind: 'full' as const, sizeBytes })),
      ];
      const newestFirst = kept.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
      return {
        folder: folderOf(),
        hasChosenFolder: settings.read().folder !== undefined,
        fullFolder: dirname(full[0]?.path ?? archive.info().folder),
        lastAt: smallOnes[0]?.at ?? null,
        kept: newestFirst,
        problem: problem ?? trouble,
      };
    },

    async place(folder) {
      const chosen = folder === null ? undefined : join(folder, `backfile-${archive.info().id}`);
      if (chosen !== undefined && !isWritable(chosen)) return refused('not-writable', chosen);
      const kept = await settings.change(({ folder: _before, ...rest }) => ({
        ...rest,
        ...(chosen === undefined ? {} : { folder: chosen }),
      }));
      return kept.ok ? done(null) : refused('not-writable', configFolder);
    },

    start(to) {
      if (jobs.current() !== null) return refused('job-running');
      const info = archive.info();
      const startedMs = now();
      const place = placeFor(to, info.name, startedMs, '.zip');
      if (!place.ok) return place;
      return jobs.start({
        kind: 'backup',
        unit: 'bytes',
        async work(control) {
          await archive.indexed();
          const written = await writeFullBackup(archive.info(), place.value, startedMs, control);
          if (!written.ok) return written;
          const { path, manifest } = written.value;
          await settings.rememberFull({ path, at: manifest.madeAt, sizeBytes: (await stat(path)).size });
          return written;
        },
      });
    },

    now: backUpNow,

    restoring: openRestoring({ archive, jobs, open }),

    small,

    keepDaily() {
      timer = setTimeout(look, FIRST_AFTER_MS);
    },

    async close() {
      clearTimeout(timer);
      stop.abort();
      await running;
      clearTimeout(timer);
    },
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function isWritable(folder: string): boolean {
  const probe = join(folder, `.backfile-${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}
