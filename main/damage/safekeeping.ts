import type { Event } from '../../preload/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { type Backups, openBackups } from '../backup/backups.ts';
import { backupSettings } from '../backup/backup-settings.ts';
import { type Exporting, openExporting } from '../export/exporting.ts';
import { type Jobs, openJobs } from '../jobs/jobs.ts';
import { GoodCopies } from './good-copies.ts';
import { openRepairing, type Repairing } from './repairing.ts';
import { openVerifying, type Verifying } from './verifying.ts';

/** All that keeps an archive from being lost. */
export interface Safekeeping {
  readonly jobs: Jobs;
  readonly verifying: Verifying;
  readonly backups: Backups;
  readonly repairing: Repairing;
  readonly exporting: Exporting;
  /** Cancels what is under way; resolves when nothing is. */
  readonly close: () => Promise<void>;
}

export interface SafekeepingOptions {
  readonly archive: Archive;
  readonly configFolder: string;
  readonly tell: (event: Event) => void;
  /** Hears what should not have happened. */
  readonly onFault: (error: unknown) => void;
  /** Unix time in ms. */
  readonly now?: () => number;
}

export function openSafekeeping({
  archive,
  configFolder,
  tell,
  onFault,
  now = Date.now,
}: SafekeepingOptions): Safekeeping {
  const jobs = openJobs({ tell, onFault });
  const settings = backupSettings(configFolder, archive.info().id);
  const verifying = openVerifying(archive, jobs, now);
  const backups = openBackups({ archive, configFolder, settings, jobs, now, onFault });
  const copies = new GoodCopies(backups.small, settings);
  const repairing = openRepairing({ archive, copies, settings, lastReport: verifying.last, now });
  return {
    jobs,
    verifying,
    backups,
    repairing,
    exporting: openExporting(archive, jobs, now),
    async close() {
      await jobs.close();
      await backups.close();
    },
  };
}
