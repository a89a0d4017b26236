import { useHealth } from '../health/HealthProvider.tsx';
import { JobState } from '../health/JobState.tsx';
import { exporting as messages } from '../messages/exporting.ts';
import styles from './exporting.module.css';

/** How far an export is, with the means to stop it. Nothing when there is none. */
export function ExportStrip() {
  const { job } = useHealth();
  if (job?.kind !== 'export' || job.phase !== 'running') return null;
  return (
    <section className={styles['strip']} aria-label={messages.strip}>
      <JobState job={job} />
    </section>
  );
}
