import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { BackupStatus, DamagedFile, JobProgress, RestorePreview, VerifyReport } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';

/** What the window knows of the archive's health; null is what it has not heard yet. */
export interface Health {
  readonly status: BackupStatus | null;
  readonly damaged: readonly DamagedFile[];
  /** The job under way, or the last that ended while this window was open. */
  readonly job: JobProgress | null;
  /** Of the last verifying. */
  readonly report: VerifyReport | null;
  /** Of the backup that was looked into. */
  readonly preview: RestorePreview | null;
  /** Asks again. */
  readonly look: () => void;
  readonly closePreview: () => void;
}

const HealthContext = createContext<Health | null>(null);

export function useHealth(): Health {
  const health = use(HealthContext);
  if (!health) throw new Error('useHealth: outside of HealthProvider');
  return health;
}

/** Backups that nobody tells of are made at most this often. */
const LOOK_EVERY_MS = 10 * 60_000;

/** Keeps up with backups, jobs and damage for as long as the window is open, whatever of it is on screen. */
export function HealthProvider({ children }: { readonly children: ReactNode }) {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [damaged, setDamaged] = useState<readonly DamagedFile[]>([]);
  const [job, setJob] = useState<JobProgress | null>(null);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [preview, setPreview] = useState<RestorePreview | null>(null);

  const look = useCallback(() => {
    ask('backup.status', {}).then(setStatus, reportSurprise);
    ask('damage.list', {}).then(setDamaged, reportSurprise);
  }, []);
  const closePreview = useCallback(() => setPreview(null), []);

  async function fetchResult({ kind, jobId }: JobProgress): Promise<void> {
    if (kind === 'verify') {
      const answer = await ask('verify.report', { jobId });
      if (answer.ok) setReport(answer.value);
    } else if (kind === 'preview') {
      const answer = await ask('restore.previewed', { jobId });
      if (answer.ok) setPreview(answer.value);
    } else if (kind === 'restore') {
      closePreview();
    }
  }

  useEffect(() => {
    look();
    ask('jobs.current', {}).then((current) => current && setJob(current), reportSurprise);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  useEvents('archive.changed', look);
  useEvents('job.progress', (progress) => {
    setJob(progress);
    if (progress.phase === 'running') return;
    if (progress.phase === 'finished') fetchResult(progress).catch(reportSurprise);
    look();
  });

  const known = useMemo(
    () => ({ status, damaged, job, report, preview, look, closePreview }),
    [status, damaged, job, report, preview, look, closePreview],
  );
  return <HealthContext value={known}>{children}</HealthContext>;
}
