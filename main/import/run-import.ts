import type { FolderMeaning, ImportFailure } from '../../preload/contract.ts';
import type { TakeBackup } from '../backup/take-backup.ts';
import type { Archive, Arrival } from '../archive/archive.ts';
import type { FoundFile } from './find-files.ts';
import type { Ledger } from './ledger.ts';
import { type Finds, lookForFiles } from './look-for-files.ts';
import type { ReadFiles } from './read-files.ts';
import type { ReadFile } from './read-input.ts';

export interface ImportJob {
  readonly importId: string;
  readonly paths: readonly string[];
  readonly folderMeaning: FolderMeaning;
}

/** What a running import is given: where it writes, how it reads, where it accounts for it, and how it is watched and stopped. */
export interface ImportSurroundings {
  readonly archive: Pick<Archive, 'takeIn' | 'info'>;
  readonly read: ReadFiles;
  readonly ledger: Ledger;
  /** Called after each step; the caller decides how often to pass it on. */
  readonly onStep: () => void;
  /** Merges in what was exported from another archive; without it such a file is one like any other. */
  readonly takeBackup?: TakeBackup | undefined;
  readonly signal: AbortSignal;
}

/**
 * Imports files and folders. Every file found ends in the ledger, unless `signal` stops the import: then what was taken in
 * stays, and files not yet begun are not in it. An archive that cannot be written to ends the import, and each file left
 * carries that reason.
 */
export async function runImport(job: ImportJob, around: ImportSurroundings): Promise<void> {
  const { ledger, onStep, signal } = around;
  const { articles, pictures, backups } = await look(job, around);
  ledger.enter('reading');
  onStep();
  const shown = await takeAllIn(articles, job, around);
  for (const { path } of backups) await takeBackupIn(path, around);
  if (!signal.aborted) accountForPictures(pictures, shown, ledger);
  ledger.enter(signal.aborted ? 'cancelled' : 'finished');
  onStep();
}

async function look(job: ImportJob, around: ImportSurroundings): Promise<Finds> {
  const { archive, ledger, onStep, signal, takeBackup } = around;
  const finds = await lookForFiles(job.paths, {
    ownFolder: archive.info().folder,
    seeksBackups: takeBackup !== undefined,
    signal,
    onFound(count) {
      ledger.looking(count);
      onStep();
    },
  });
  for (const path of finds.order) ledger.expect(path);
  for (const { path, reason, detail } of finds.failures) ledger.failed(path, reason, detail);
  return finds;
}

async function takeBackupIn(path: string, { takeBackup, ledger, onStep, signal }: ImportSurroundings): Promise<void> {
  if (signal.aborted || takeBackup === undefined) return;
  const taken = await takeBackup(path, signal);
  if (signal.aborted) return;
  if (taken.ok) {
    const { records, articleIds } = taken.value;
    ledger.takenIn({ path, outcome: records > 0 ? 'imported' : 'duplicate', articleIds, isInTrash: false });
  } else {
    ledger.failed(path, taken.reason, taken.detail);
  }
  onStep();
}

/** Gives the paths of the images that articles show. */
async function takeAllIn(
  files: readonly FoundFile[],
  job: ImportJob,
  { archive, read, ledger, onStep, signal }: ImportSurroundings,
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  let done = 0;
  for await (const batch of read(files, job.folderMeaning, signal)) {
    if (signal.aborted) break;
    const stopped = await takeBatchIn(batch.read, job.importId, archive, ledger);
    for (const { path } of files.slice(done, done + batch.finished)) ledger.finished(path);
    done += batch.finished;
    for (const path of batch.pictures) shown.add(path);
    if (stopped) {
      for (const { path } of files.slice(done)) ledger.failed(path, stopped.reason, stopped.detail);
      break;
    }
    onStep();
  }
  return shown;
}

interface Stop {
  readonly reason: ImportFailure;
  readonly detail?: string;
}

/** Gives the reason to stop when the archive cannot be written to. */
async function takeBatchIn(
  batch: readonly ReadFile[],
  importId: string,
  archive: Pick<Archive, 'takeIn'>,
  ledger: Ledger,
): Promise<Stop | undefined> {
  const arrivals = batch.flatMap((read) => (read.ok ? [read.arrival] : []));
  const taken = await takeIn(arrivals, importId, archive);
  let next = 0;
  for (const read of batch) {
    if (!read.ok) {
      ledger.failed(read.path, read.reason, read.detail);
    } else if (!taken.ok) {
      ledger.failed(read.arrival.path, taken.reason, taken.detail);
    } else {
      const one = taken.value[next];
      next += 1;
      if (one) ledger.takenIn(one);
      else ledger.failed(read.arrival.path, 'fault', 'the archive gave no answer for it');
    }
  }
  return taken.ok ? undefined : taken;
}

async function takeIn(arrivals: readonly Arrival[], importId: string, archive: Pick<Archive, 'takeIn'>) {
  if (arrivals.length === 0) return { ok: true, value: [] } as const;
  try {
    return await archive.takeIn(arrivals, importId);
  } catch (error) {
    return { ok: false, reason: 'fault', detail: String(error) } as const;
  }
}

/** An image that an article shows is part of that article; any other is a file that could not be imported. */
function accountForPictures(pictures: readonly FoundFile[], shown: ReadonlySet<string>, ledger: Ledger): void {
  for (const { path } of pictures) {
    if (shown.has(path)) continue;
    ledger.expect(path);
    ledger.failed(path, 'unknown-kind', 'picture');
  }
}
