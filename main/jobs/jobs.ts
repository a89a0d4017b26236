import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { Event, JobKind, JobProgress } from '../../preload/contract.ts';

/** Progress is told at most this often, however fast the work goes. */
const PROGRESS_EVERY_MS = 100;

/** What a job tells of itself while it runs, and how it learns that it should stop. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** Says how much there is to do. */
  readonly expect: (total: number) => void;
  readonly advance: (amount: number) => void;
  /** Names something damaged that could not be written with the rest. */
  readonly leaveOut: (name: string) => void;
}

export interface JobPlan {
  readonly kind: JobKind;
  readonly unit: JobProgress['unit'];
  /**
   * Does the work; an outcome that is not well ends the job as failed and its reason is told. Work that is stopped by the
   * signal may throw or return, it counts as cancelled either way.
   */
  readonly work: (control: JobControl) => Promise<Outcome<unknown, string>>;
}

/** Long work, one at a time. */
export interface Jobs {
  readonly start: (plan: JobPlan) => Outcome<{ readonly jobId: string }, 'job-running'>;
  readonly cancel: (jobId: string) => void;
  readonly current: () => JobProgress | null;
  /** Cancels what is under way; resolves when nothing is. */
  readonly close: () => Promise<void>;
}

interface Running {
  progress: JobProgress;
  readonly stop: AbortController;
  readonly leftOut: string[];
  ended: Promise<void>;
}

export interface JobSupplies {
  readonly tell: (event: Event) => void;
  /** Hears what should not have happened; the archive goes on without that job. */
  readonly onFault: (error: unknown) => void;
}

export function openJobs({ tell, onFault }: JobSupplies): Jobs {
  let running: Running | undefined;

  const say = (payload: JobProgress) => tell({ name: 'job.progress', payload });

  function controlOf(job: Running): JobControl {
    let toldAt = Number.NEGATIVE_INFINITY;
    const move = (changes: Partial<JobProgress>) => {
      job.progress = { ...job.progress, ...changes };
      const now = performance.now();
      if (now - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now;
      say(job.progress);
    };
    return {
      signal: job.stop.signal,
      expect: (total) => move({ total }),
      advance: (amount) => move({ done: job.progress.done + amount }),
      leaveOut: (name) => void job.leftOut.push(name),
    };
  }

  async function run(job: Running, { work }: JobPlan): Promise<void> {
    const end = await endOf(work, controlOf(job), job.leftOut, onFault);
    running = undefined;
    // Told last, so that whoever hears it can ask for the report and start the next job.
    say({ ...job.progress, ...end });
  }

  return {
    start(plan) {
      if (running) return refused('job-running');
      const { kind, unit } = plan;
      const progress: JobProgress = {
        jobId: randomUUID(),
        kind,
        phase: 'running',
        done: 0,
        total: 0,
        unit,
        problem: null,
      };
      const job: Running = { progress, stop: new AbortController(), leftOut: [], ended: Promise.resolve() };
      running = job;
      job.ended = run(job, plan);
      return done({ jobId: progress.jobId });
    },
    cancel(jobId) {
      if (running?.progress.jobId === jobId) running.stop.abort();
    },
    current: () => running?.progress ?? null,
    async close() {
      running?.stop.abort();
      await running?.ended;
    },
  };
}

const problemOf = (leftOut: readonly string[]): JobProgress['problem'] =>
  leftOut.length === 0 ? null : { reason: 'left-out', detail: leftOut.join('\n') };

async function endOf(
  work: JobPlan['work'],
  control: JobControl,
  leftOut: readonly string[],
  onFault: (error: unknown) => void,
): Promise<Pick<JobProgress, 'phase' | 'problem'>> {
  const { signal } = control;
  try {
    const outcome = await work(control);
    if (signal.aborted) return { phase: 'cancelled', problem: null };
    if (outcome.ok) return { phase: 'finished', problem: problemOf(leftOut) };
    return { phase: 'failed', problem: { reason: outcome.reason, detail: outcome.detail ?? '' } };
  } catch (error) {
    if (signal.aborted) return { phase: 'cancelled', problem: null };
    onFault(error);
    return { phase: 'failed', problem: { reason: 'fault', detail: '' } };
  }
}
