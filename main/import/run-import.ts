import type { ImportedInput, ImportFailure } from '../../preload/contract.ts';
import type { TakeBackup } from '../backup/take-backup.ts';
import type { Archive, Arrival } from '../archive/archive.ts';
import type { FoundFile } from './find-files.ts';
import type { Gate } from './gate.ts';
import type { ImportJob, Step } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { type Finds, lookForFiles } from './look-for-files.ts';
import type { ReadFiles } from './read-files.ts';
import type { ReadFile } from './read-input.ts';

/** What was done before an import was broken off. */
export interface Earlier {
  readonly inputs: readonly ImportedInput[];
  /** Paths of the files that are done with. */
  readonly finished: ReadonlySet<string>;
  readonly within: Step['within'];
  readonly pictures: readonly string[];
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
  /** Where it waits while it is paused. */
  readonly gate?: Gate;
  /** Writes down what is done, so that the import can go on after the program's end. */
  readonly note?: (step: Step) => Promise<void>;
  readonly earlier?: Earlier | undefined;
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
  const { archive, ledger, onStep, signal, takeBackup, earlier } = around;
  const finds = await lookForFiles(job.paths, {
    ownFolder: archive.info().folder,
    seeksBackups: takeBackup !== undefined,
    signal,
    onFound(count) {
      ledger.looking(count);
      onStep();
    },
  });
  const wanted = only(finds, job.only && new Set(job.only));
  for (const path of wanted.order) ledger.expect(path);
  if (earlier) ledger.recall(earlier.inputs);
  for (const path of earlier?.finished ?? []) ledger.finished(path);
  const left = withoutEarlier(wanted, earlier);
  for (const { path, reason, detail } of left.failures) ledger.failed(path, reason, detail);
  return left;
}

/** What failed before and is tried again is read among the files that were there then, but alone. */
function only(finds: Finds, paths: ReadonlySet<string> | undefined): Finds {
  if (paths === undefined) return finds;
  const isWanted = ({ path }: { readonly path: string }) => paths.has(path);
  return {
    order: finds.order.filter((path) => paths.has(path)),
    articles: finds.articles.filter(isWanted),
    pictures: finds.pictures.filter(isWanted),
    backups: finds.backups.filter(isWanted),
    failures: finds.failures.filter(isWanted),
  };
}

function withoutEarlier(finds: Finds, earlier: Earlier | undefined): Finds {
  if (earlier === undefined) return finds;
  const isLeft = ({ path }: { readonly path: string }) => !earlier.finished.has(path);
  const { articles, backups, failures } = finds;
  return {
    ...finds,
    articles: articles.filter(isLeft),
    backups: backups.filter(isLeft),
    failures: failures.filter(isLeft),
  };
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
  { archive, read, ledger, onStep, signal, gate, note, earlier }: ImportSurroundings,
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>(earlier?.pictures);
  const skipParts = files[0]?.path === earlier?.within?.path ? earlier?.within?.parts : undefined;
  let done = 0;
  for await (const batch of read(files, { folderMeaning: job.folderMeaning, ...job.choices }, signal, skipParts)) {
    if (signal.aborted) break;
    const stopped = await takeBatchIn(batch.read, job.importId, archive, ledger);
    const finished = files.slice(done, done + batch.finished).map(({ path }) => path);
    for (const path of finished) ledger.finished(path);
    done += batch.finished;
    for (const path of batch.pictures) shown.add(path);
    if (stopped) {
      for (const { path } of files.slice(done)) ledger.failed(path, stopped.reason, stopped.detail);
      break;
    }
    const path = batch.partsGiven > 0 ? files[done]?.path : undefined;
    const within = path === undefined ? null : { path, parts: batch.partsGiven };
    await note?.({ inputs: ledger.recent(), finished, within, pictures: [...batch.pictures] });
    onStep();
    await gate?.pass(signal);
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
