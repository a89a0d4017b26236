import type { Args, JobProgress, Reply } from '../../preload/contract.ts';
import { showToast } from '../app/toasts.ts';
import { ask, listen } from '../client/client.ts';
import { endPhrase } from '../health/job-phrase.ts';
import { exporting as messages } from '../messages/exporting.ts';

/** Starts an export and says how it ended, whatever of the window is open by then. */
export async function startExport(request: Args<'export.start'>): Promise<Reply<'export.start'>> {
  // A short one may have ended before the window hears that it began.
  const ended = new Map<string, JobProgress>();
  let awaited: { readonly jobId: string; readonly path: string } | undefined;

  function settle(): void {
    const job = awaited && ended.get(awaited.jobId);
    if (!awaited || !job) return;
    stop();
    showToast(toastOf(job, awaited.path));
  }

  const stop = listen((event) => {
    if (event.name !== 'job.progress' || event.payload.phase === 'running') return;
    ended.set(event.payload.jobId, event.payload);
    settle();
  });
  const started = await ask('export.start', request).catch((error: unknown) => {
    stop();
    throw error;
  });
  if (!started.ok) stop();
  else {
    awaited = started.value;
    settle();
  }
  return started;
}

function toastOf(job: JobProgress, path: string): Parameters<typeof showToast>[0] {
  if (job.phase !== 'finished') return { message: endPhrase(job), tone: job.phase === 'failed' ? 'problem' : 'plain' };
  if (job.problem === null) return { message: messages.exported(path) };
  return { message: messages.leftOut(path, job.problem.detail.split('\n').length), tone: 'problem' };
}
