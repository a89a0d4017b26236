import { Label, ProgressBar } from 'react-aria-components';
import type { JobProgress } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { ProgressTrack } from '../app/controls/ProgressTrack.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { health as messages } from '../messages/health.ts';
import styles from './health.module.css';
import { endPhrase, jobPhrase, shareOf } from './job-phrase.ts';

/** How the job under way goes, with the means to stop it, or how the last one ended. */
export function JobState({ job }: { readonly job: JobProgress | null }) {
  return (
    <>
      {job?.phase === 'running' && <Running job={job} />}
      <output className={styles['ended']} data-tone={job?.phase === 'failed' ? 'problem' : undefined}>
        {job && job.phase !== 'running' && <bdi>{endPhrase(job)}</bdi>}
      </output>
    </>
  );
}

function Running({ job }: { readonly job: JobProgress }) {
  const share = shareOf(job);
  const words = jobPhrase(job);
  const stop = () => void ask('jobs.cancel', { jobId: job.jobId }).catch(reportSurprise);
  return (
    <div className={styles['job']}>
      <ProgressBar
        className={styles['progress'] ?? ''}
        isIndeterminate={share === null}
        value={(share ?? 0) * 100}
        valueLabel={words}
      >
        <Label>
          <bdi>{words}</bdi>
        </Label>
        <ProgressTrack share={share ?? undefined} />
      </ProgressBar>
      <Button onPress={stop}>{messages.jobs.cancel}</Button>
    </div>
  );
}
