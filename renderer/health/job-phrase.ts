import type { JobProgress } from '../../preload/contract.ts';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';

/** How much of a job is done, 0 to 1; null while that cannot be known. */
export function shareOf({ done, total }: JobProgress): number | null {
  return total > 0 ? Math.min(1, done / total) : null;
}

/** What a job does and how far it is: `Verifying the archive, 40%`. */
export function jobPhrase(job: JobProgress): string {
  const share = shareOf(job);
  const doing = messages.jobs.running[job.kind];
  if (share === null) return `${doing}…`;
  const percent = new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(share);
  return `${doing}, ${percent}`;
}

/** How a job ended. */
export function endPhrase({ kind, phase, problem }: JobProgress): string {
  const { jobs } = messages;
  if (phase === 'finished') return jobs.finished[kind];
  if (phase === 'cancelled') return jobs.cancelled[kind];
  return messages.problem(problem?.reason ?? 'fault', problem?.detail);
}
