import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { nothing, path, reply, request, type SaveFailure } from './request.ts';

/** Long work on the archive. One job runs at a time. */
export type JobKind = 'verify' | 'backup' | 'preview' | 'restore' | 'export';

export interface JobProgress {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly phase: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly unit: 'files' | 'bytes' | 'articles';
  /**
   * Why it failed: a code, and the file or place concerned. Of a job that finished, `left-out` and what is damaged and was
   * therefore left out of what it wrote, one name a line.
   */
  readonly problem: { readonly reason: string; readonly detail: string } | null;
}

/** Something that verifying found. `unreferenced` is for information: nothing is wrong with the archive. */
export interface VerifyFinding {
  /** Relative to the archive. */
  readonly file: string;
  readonly problem: 'wrong-hash' | 'damaged' | 'missing' | 'unreadable' | 'unreferenced' | 'wrong-shape';
  readonly detail: string;
  /** Articles concerned, as far as they are known. */
  readonly articleIds: readonly string[];
}

export interface VerifyReport {
  readonly checkedFiles: number;
  readonly checkedBytes: number;
  readonly findings: readonly VerifyFinding[];
  /** By id, of the articles concerned that are known here. */
  readonly titles: Readonly<Record<string, string>>;
  readonly finishedAt: string;
}

export interface KeptBackup {
  /** What `restore.preview` takes as `from`. */
  readonly name: string;
  readonly at: string;
  readonly kind: 'daily' | 'weekly' | 'full';
  readonly sizeBytes: number;
}

export interface BackupStatus {
  /** Where small backups are kept; absolute. */
  readonly folder: string;
  /** The reader chose that place. */
  readonly hasChosenFolder: boolean;
  /** A folder for a full backup: that of the last one, else the one that the archive's folder is in; absolute. */
  readonly fullFolder: string;
  readonly lastAt: string | null;
  /** Newest first. */
  readonly kept: readonly KeptBackup[];
  /** Why the last small backup could not be made, or null. */
  readonly problem: string | null;
}

/** How many records of a backup are not here, as here, or older or newer there than here. */
export interface RestoreCounts {
  readonly new: number;
  readonly same: number;
  readonly older: number;
  readonly newer: number;
}

export interface RestoreSample {
  readonly kind: 'article' | 'note' | 'state';
  readonly articleId: string;
  readonly title: string;
  readonly what: 'new' | 'newer-here' | 'newer-there';
}

export interface RestorePreview {
  readonly token: string;
  readonly archiveName: string;
  readonly madeAt: string;
  readonly isSameArchive: boolean;
  readonly articles: RestoreCounts;
  readonly notes: RestoreCounts;
  readonly states: RestoreCounts;
  readonly contents: { readonly new: number; readonly same: number };
  /** At most 200. */
  readonly samples: readonly RestoreSample[];
}

export type RepairChoice = 'last-good' | 'backup' | 'original' | 'leave';

/** A file that is damaged, set aside or still in its place. */
export interface DamagedFile {
  /** Its own name, relative to the archive. */
  readonly file: string;
  /** Where its bytes are now, relative to the archive; null for a file that stayed. */
  readonly movedTo: string | null;
  readonly kind: 'articles' | 'state' | 'notes' | 'archive' | 'asset' | 'original';
  readonly foundAt: string;
  readonly articleIds: readonly string[];
  /** Of those articles, as far as they are known. */
  readonly titles: readonly string[];
  readonly choices: readonly RepairChoice[];
}

/** Verifying, backing up, restoring and repairing. */
export const keepingRequests = {
  'jobs.cancel': request(z.strictObject({ jobId: z.string() }), reply<null>()),
  /** The job under way, or null. */
  'jobs.current': request(nothing, reply<JobProgress | null>()),
  'verify.start': request(nothing, reply<Outcome<{ readonly jobId: string }, 'job-running'>>()),
  'verify.report': request(z.strictObject({ jobId: z.string() }), reply<Outcome<VerifyReport, 'report-missing'>>()),
  'backup.status': request(nothing, reply<BackupStatus>()),
  /** Where small backups go; null is the default place. */
  'backup.place': request(z.strictObject({ folder: path.nullable() }), reply<Outcome<null, 'not-writable'>>()),
  /** Everything into one zip: `to` is a `.zip`, or a folder that gets one with the date in its name. Absolute. */
  'backup.start': request(
    z.strictObject({ to: path }),
    reply<Outcome<{ readonly jobId: string }, 'job-running' | SaveFailure>>(),
  ),
  'backup.now': request(nothing, reply<Outcome<null, SaveFailure>>()),
  /**
   * Reads and checks all of a backup, as a job that fails with `not-a-backup`, `damaged-backup` or `unreadable`. `from` is a
   * full backup's zip, the name of a small backup, or another archive's folder.
   */
  'restore.preview': request(
    z.strictObject({ from: path }),
    reply<Outcome<{ readonly jobId: string }, 'job-running'>>(),
  ),
  /** What that job found. */
  'restore.previewed': request(
    z.strictObject({ jobId: z.string() }),
    reply<Outcome<RestorePreview, 'preview-missing'>>(),
  ),
  'restore.start': request(
    z.strictObject({ token: z.string() }),
    reply<Outcome<{ readonly jobId: string }, 'job-running' | SaveFailure | 'preview-missing'>>(),
  ),
  'damage.list': request(nothing, reply<readonly DamagedFile[]>()),
  'damage.repair': request(
    z.strictObject({ file: path, how: z.enum(['last-good', 'backup', 'original', 'leave']) }),
    reply<Outcome<{ readonly recovered: number }, 'nothing-to-recover' | SaveFailure>>(),
  ),
} as const;
