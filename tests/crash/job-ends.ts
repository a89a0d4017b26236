import type { Outcome } from '../../data/outcome.ts';
import type { Event, JobProgress } from '../../preload/contract.ts';

/** What a job that was started came to. */
export type Ended = (
  started: Outcome<{ readonly jobId: string }, string>,
) => Promise<Outcome<{ readonly jobId: string }, string>>;

/** Waits for jobs by what is told of them. */
export function jobEnds(): { readonly hear: (event: Event) => void; readonly ended: Ended } {
  const ends = new Map<string, JobProgress>();
  const waiting = new Map<string, (end: JobProgress) => void>();
  return {
    hear(event) {
      if (event.name !== 'job.progress' || event.payload.phase === 'running') return;
      const { jobId } = event.payload;
      ends.set(jobId, event.payload);
      waiting.get(jobId)?.(event.payload);
    },
    async ended(started) {
      if (!started.ok) return started;
      const { jobId } = started.value;
      const end = ends.get(jobId) ?? (await new Promise<JobProgress>((resolve) => waiting.set(jobId, resolve)));
      const isWell = end.phase === 'finished' && end.problem === null;
      return isWell ? { ok: true, value: { jobId } } : { ok: false, reason: end.problem?.reason ?? end.phase };
    },
  };
}
