import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import type { Reply, RestorePreview } from '../../../preload/contract.ts';
import type { Archive } from '../../archive/archive.ts';
import { type FileStamp, isSameStamp, stampAt } from '../../archive/file-stamp.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { BadBackup, type BackupSource } from '../backup-source.ts';
import { previewOf } from './preview.ts';
import { restore } from './restore.ts';

/** Taking from backups: first a look at what that would change, then the merge of exactly what was looked at. */
export interface Restoring {
  readonly preview: (from: string) => Reply<'restore.preview'>;
  readonly previewed: (jobId: string) => Reply<'restore.previewed'>;
  readonly start: (token: string) => Reply<'restore.start'>;
}

interface RestoringSupplies {
  readonly archive: Archive;
  readonly jobs: Jobs;
  readonly open: (from: string) => Promise<BackupSource> | BackupSource;
}

interface Looked {
  readonly jobId: string;
  readonly from: string;
  readonly stamp: FileStamp | undefined;
  readonly preview: RestorePreview;
}

export function openRestoring({ archive, jobs, open }: RestoringSupplies): Restoring {
  let last: Looked | undefined;

  async function withSource<T>(
    from: string,
    take: (source: BackupSource) => Promise<Outcome<T, string>>,
  ): Promise<Outcome<T, string>> {
    try {
      const source = await open(from);
      try {
        return await take(source);
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!(error instanceof BadBackup)) throw error;
      return refused(error.reason, error.message);
    }
  }

  async function look(from: string, control: JobControl) {
    await archive.indexed();
    const stamp = stampAt(from);
    return await withSource(from, async (source) => {
      const { id, folder } = archive.info();
      const found = await previewOf(source, { id, folder, here: archive.here }, control);
      return done({ from, stamp, preview: { token: randomUUID(), ...found } });
    });
  }

  return {
    preview(from) {
      const started = jobs.start({
        kind: 'preview',
        unit: 'bytes',
        async work(control) {
          const looked = await look(from, control);
          if (looked.ok && started.ok && !control.signal.aborted) {
            last = { jobId: started.value.jobId, ...looked.value };
          }
          return looked;
        },
      });
      return started;
    },

    previewed: (jobId) => (last?.jobId === jobId ? done(last.preview) : refused('preview-missing')),

    start(token) {
      // What was looked at is what is taken.
      const chosen = last?.preview.token === token ? last : undefined;
      if (chosen === undefined || !isSameStamp(chosen.stamp, stampAt(chosen.from))) return refused('preview-missing');
      if (archive.info().readOnly !== null) return refused('read-only');
      return jobs.start({
        kind: 'restore',
        unit: 'files',
        work: (control) => withSource(chosen.from, (source) => restore(source, archive, control)),
      });
    },
  };
}
