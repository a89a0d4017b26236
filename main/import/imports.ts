import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Args, Event, ImportProgress, ImportReport, ImportSummary, Reply } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import type { TakeBackup } from '../backup/take-backup.ts';
import { type Gate, openGate } from './gate.ts';
import { containerOf } from './input.ts';
import type { ImportJob, Journals, Unfinished } from './journal.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { ReadFiles } from './read-files.ts';
import { newImportId, type Reports } from './reports.ts';
import { type Earlier, runImport } from './run-import.ts';
import { spareMemory } from './spare-memory.ts';

/** Progress is told at most this often, however fast files go by. */
const PROGRESS_EVERY_MS = 100;

/** The imports of an archive: one runs at a time, past ones leave a report, and one that was broken off can go on. */
export interface Imports {
  /** With `only`, of what is found in the paths just these files, each by its absolute path. */
  readonly start: (request: Args<'imports.start'> & { readonly only?: readonly string[] }) => Reply<'imports.start'>;
  /** Holds the import, if it is the one under way, between two files. */
  readonly pause: (importId: string) => void;
  readonly resume: (importId: string) => Promise<Reply<'imports.resume'>>;
  readonly retry: (importId: string) => Promise<Reply<'imports.retry'>>;
  /** Ends an import that is under way, between two files, or that was broken off. */
  readonly cancel: (importId: string) => Promise<void>;
  readonly current: () => ImportProgress | null;
  /** Whether one is under way, be it paused. */
  readonly isRunning: () => boolean;
  readonly report: (importId: string) => Promise<Outcome<ImportReport, 'report-missing'>>;
  /** Past imports of which something is in the archive, newest first. */
  readonly list: () => Promise<readonly ImportSummary[]>;
  /** Breaks off what is under way, to go on when the archive is open again; resolves when nothing is. */
  readonly close: () => Promise<void>;
}

interface Running {
  readonly importId: string;
  readonly ledger: Ledger;
  readonly stop: AbortController;
  readonly gate: Gate;
  /** It is to go on another time. */
  isBrokenOff: boolean;
  ended: Promise<void>;
}

export interface ImportSupplies {
  readonly archive: Pick<Archive, 'takeIn' | 'info' | 'importStanding'>;
  readonly read: ReadFiles;
  readonly takeBackup?: TakeBackup;
  readonly reports: Reports;
  readonly journals: Journals;
  readonly tell: (event: Event) => void;
  /** Hears what should not have happened; the archive goes on without that import. */
  readonly onFault: (error: unknown) => void;
}

/** Resolves when it is known whether an import was broken off. */
export async function openImports(supplies: ImportSupplies): Promise<Imports> {
  const { archive, read, takeBackup, reports, journals, tell, onFault } = supplies;
  const waiting = new Map<string, Unfinished>();
  let running: Running | undefined;
  let last: ImportReport | undefined;

  async function run(job: ImportJob, { ledger, stop, gate }: Running, from: Unfinished | undefined): Promise<void> {
    const { importId } = job;
    if (from === undefined) {
      await journals.begin({ archiveId: archive.info().id, startedAt: ledger.report().startedAt, job });
    }
    await runImport(job, {
      archive,
      read,
      takeBackup,
      ledger,
      onStep: pacedTeller(ledger, tell),
      signal: stop.signal,
      gate,
      note: (step) => journals.note(importId, step),
      earlier: from && earlierOf(from),
    });
  }

  async function runToEnd(job: ImportJob, current: Running, from: Unfinished | undefined): Promise<void> {
    const { importId, ledger } = current;
    const spareNoMore = spareMemory();
    try {
      await run(job, current, from);
    } catch (error) {
      ledger.enter('cancelled');
      onFault(error);
    } finally {
      spareNoMore();
    }
    if (current.isBrokenOff && ledger.progress().phase === 'cancelled') ledger.enter('paused');
    else await keepReport({ ...ledger.report(), ...askedFor(job) });
    running = undefined;
    // Told last, so that whoever hears it can ask for the report and start the next import.
    tell({ name: 'import.progress', payload: { ...ledger.progress(), importId } });
  }

  async function keepReport(report: ImportReport): Promise<void> {
    last = report;
    await reports.save(report).catch(onFault);
    await journals.end(report.importId).catch(onFault);
  }

  function begin(job: ImportJob, from?: Unfinished): void {
    const { importId } = job;
    const ledger = openLedger(importId, from ? { startedAt: from.startedAt } : {});
    const current: Running = {
      importId,
      ledger,
      stop: new AbortController(),
      gate: openGate(),
      isBrokenOff: false,
      ended: Promise.resolve(),
    };
    running = current;
    current.ended = runToEnd(job, current, from);
  }

  const whyNot = () =>
    running ? refused('import-running') : archive.info().readOnly ? refused('read-only') : undefined;

  /** The report of an import that was broken off, as far as it got. */
  function reportOf(unfinished: Unfinished, phase: ImportProgress['phase']): ImportReport {
    const { job, startedAt, steps } = unfinished;
    const ledger = openLedger(job.importId, { startedAt });
    ledger.recall(steps.flatMap(({ inputs }) => inputs));
    ledger.enter(phase);
    return { ...ledger.report(), ...askedFor(job) };
  }

  async function reportWith(importId: string): Promise<ImportReport | undefined> {
    const unfinished = waiting.get(importId);
    if (running?.importId === importId) return running.ledger.report();
    if (unfinished) return reportOf(unfinished, 'paused');
    return last?.importId === importId ? last : await reports.read(importId);
  }

  for (const unfinished of await journals.unfinished(archive.info().id)) {
    waiting.set(unfinished.job.importId, unfinished);
  }

  return {
    start({ paths, folderMeaning = 'nothing', choices, only }) {
      const refusal = whyNot();
      if (refusal) return refusal;
      const importId = newImportId();
      begin({
        importId,
        paths: [...paths],
        folderMeaning,
        ...(choices && { choices }),
        ...(only && { only: [...only] }),
      });
      return done({ importId });
    },
    pause(importId) {
      if (running?.importId !== importId) return;
      running.gate.close();
      running.ledger.enter('paused');
      tell({ name: 'import.progress', payload: running.ledger.progress() });
    },
    async resume(importId) {
      if (running?.importId === importId) {
        running.ledger.enter('reading');
        running.gate.open();
        return done(null);
      }
      const unfinished = waiting.get(importId);
      if (unfinished === undefined) return refused('report-missing');
      const refusal = whyNot();
      if (refusal) return refusal;
      waiting.delete(importId);
      begin(unfinished.job, unfinished);
      return done(null);
    },
    async retry(importId) {
      const report = await reportWith(importId);
      if (report === undefined) return refused('report-missing');
      const failed = report.inputs.filter(({ outcome }) => outcome === 'failed').map(({ path }) => containerOf(path));
      if (failed.length === 0) return refused('nothing-failed');
      const refusal = whyNot();
      if (refusal) return refusal;
      const { paths = failed, folderMeaning = 'nothing', choices } = report;
      const next = newImportId();
      begin({
        importId: next,
        paths: [...paths],
        folderMeaning,
        ...(choices && { choices }),
        only: [...new Set(failed)],
      });
      return done({ importId: next });
    },
    async cancel(importId) {
      if (running?.importId === importId) running.stop.abort();
      const unfinished = waiting.get(importId);
      if (unfinished === undefined) return;
      waiting.delete(importId);
      await keepReport(reportOf(unfinished, 'cancelled'));
    },
    current() {
      if (running) return running.ledger.progress();
      const [unfinished] = waiting.values();
      if (unfinished === undefined) return null;
      const { importId, phase, counts } = reportOf(unfinished, 'paused');
      return { importId, phase, counts };
    },
    isRunning: () => running !== undefined,
    async report(importId) {
      const report = await reportWith(importId);
      return report ? done(report) : refused('report-missing');
    },
    async list() {
      const past = (await reports.all()).filter(({ importId }) => importId !== running?.importId);
      return past.flatMap(({ importId, startedAt, finishedAt, counts }) => {
        const { isHere, isUndone, canUndo } = archive.importStanding(importId);
        return isHere ? [{ importId, startedAt, finishedAt, counts, isUndone, canUndo }] : [];
      });
    },
    async close() {
      if (running === undefined) return;
      running.isBrokenOff = true;
      running.stop.abort();
      await running.ended;
    },
  };
}

const askedFor = ({
  paths,
  folderMeaning,
  choices,
}: ImportJob): Pick<ImportReport, 'paths' | 'folderMeaning' | 'choices'> => ({
  paths,
  folderMeaning,
  ...(choices && { choices }),
});

function earlierOf({ steps }: Unfinished): Earlier {
  const inputs = steps.flatMap((step) => step.inputs);
  return {
    inputs,
    finished: new Set([...steps.flatMap(({ finished }) => finished), ...inputs.map(({ path }) => path)]),
    within: steps.at(-1)?.within ?? null,
    pictures: steps.flatMap(({ pictures }) => pictures),
  };
}

function pacedTeller(ledger: Ledger, tell: (event: Event) => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    const progress = ledger.progress();
    if (progress.phase === 'looking' || progress.phase === 'reading')
      tell({ name: 'import.progress', payload: progress });
  };
}
