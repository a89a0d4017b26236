import type { JobProgress } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import type { Ask } from './ask.ts';
import { Failure } from './failure.ts';
import type { Terminal } from './terminal.ts';

const doing: Readonly<Record<JobProgress['kind'], string>> = {
  verify: 'Verifying',
  backup: 'Backing up',
  preview: 'Reading the backup',
  restore: 'Restoring',
  export: 'Exporting',
};

/** Starts a job and gives its end; `signal` cancels it. Progress goes to the terminal. */
export async function jobEnd(
  start: () => Promise<{ readonly jobId: string }>,
  { client, ask, terminal, signal }: { client: ArchiveClient; ask: Ask; terminal: Terminal; signal: AbortSignal },
): Promise<JobProgress> {
  // Heard from before it starts, so that the end of a short one is not missed.
  const ending = new Promise<JobProgress>((end, fail) => {
    client.onLost(fail);
    client.listen((event) => {
      if (event.name !== 'job.progress') return;
      const { phase, kind } = event.payload;
      if (phase === 'running') terminal.progress(`${doing[kind]}: ${shareOf(event.payload)}`);
      else {
        terminal.progress('');
        end(event.payload);
      }
    });
  });
  const { jobId } = await start();
  // A thread that is lost meanwhile ends the job by itself.
  const cancel = () => void ask('jobs.cancel', { jobId }).catch(() => undefined);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  return await ending;
}

/** What ended otherwise than well, as a failure that the user is told; nothing for what was cancelled. */
export function failureOf({ problem, kind }: JobProgress): Failure {
  const { reason, detail } = problem ?? { reason: 'fault', detail: '' };
  return new Failure(reason, `${doing[kind]} failed: ${reason}${detail === '' ? '' : ` (${detail})`}.`);
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function shareOf({ done, total, unit }: JobProgress): string {
  return unit === 'bytes' ? `${megabytes(done)} of ${megabytes(total)}` : `${done} of ${total} ${unit}`;
}
