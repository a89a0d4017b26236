import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Args, Event, ImportProgress, ImportReport, ImportSummary, Reply } from '../../preload/contract.ts';
import type { TakeBackup } from '../backup/take-backup.ts';
import type { Archive } from '../archive/archive.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { ReadFiles } from './read-files.ts';
import { newImportId, type Reports } from './reports.ts';
import { runImport } from './run-import.ts';

/** Progress is told at most this often, however fast files go by. */
const PROGRESS_EVERY_MS = 100;

/** The imports of an archive: one runs at a time, past ones leave a report. */
export interface Imports {
  readonly start: (request: Args<'imports.start'>) => Reply<'imports.start'>;
  /** Stops the import, if it is the one under way, between two files. */
  readonly cancel: (importId: string) => void;
  readonly current: () => ImportProgress | null;
  readonly report: (importId: string) => Promise<Outcome<ImportReport, 'report-missing'>>;
  /** Past imports of which something is in the archive, newest first. */
  readonly list: () => Promise<readonly ImportSummary[]>;
  /** Cancels what is under way; resolves when nothing is. */
  readonly close: () => Promise<void>;
}

interface Running {
  readonly importId: string;
  readonly ledger: Ledger;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

export interface ImportSupplies {
  readonly archive: Pick<Archive, 'takeIn' | 'info' | 'importStanding'>;
  readonly read: ReadFiles;
  readonly takeBackup?: TakeBackup;
  readonly reports: Reports;
  readonly tell: (event: Event) => void;
  /** Hears what should not have happened; the archive goes on without that import. */
  readonly onFault: (error: unknown) => void;
}

export function openImports({ archive, read, takeBackup, reports, tell, onFault }: ImportSupplies): Imports {
  let running: Running | undefined;
  let last: ImportReport | undefined;

  async function run(request: Args<'imports.start'>, importId: string, ledger: Ledger, signal: AbortSignal) {
    const { paths, folderMeaning = 'nothing' } = request;
    try {
      const onStep = pacedTeller(ledger, tell);
      await runImport({ importId, paths, folderMeaning }, { archive, read, takeBackup, ledger, onStep, signal });
    } catch (error) {
      ledger.enter('cancelled');
      onFault(error);
    }
    last = ledger.report();
    await reports.save(last).catch(onFault);
    running = undefined;
    // Told last, so that whoever hears it can ask for the report and start the next import.
    tell({ name: 'import.progress', payload: ledger.progress() });
  }

  return {
    start(request) {
      if (running) return refused('import-running');
      if (archive.info().readOnly) return refused('read-only');
      const importId = newImportId();
      const ledger = openLedger(importId);
      const stop = new AbortController();
      running = { importId, ledger, stop, ended: run(request, importId, ledger, stop.signal) };
      return done({ importId });
    },
    cancel(importId) {
      if (running?.importId === importId) running.stop.abort();
    },
    current: () => running?.ledger.progress() ?? null,
    async report(importId) {
      if (running?.importId === importId) return done(running.ledger.report());
      const report = last?.importId === importId ? last : await reports.read(importId);
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
      running?.stop.abort();
      await running?.ended;
    },
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
