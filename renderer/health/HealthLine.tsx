import type { ReactNode } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { agoPhrase } from './ago.ts';
import { type Health, useHealth } from './HealthProvider.tsx';
import styles from './health-line.module.css';
import { jobPhrase } from './job-phrase.ts';

/** The quiet line under the list that says how the archive is, and opens what can be done about it. */
export function HealthLine({ onOpen }: { readonly onOpen: () => void }) {
  const health = useHealth();
  const said = wordsFor(health);
  if (said === null) return null;
  return (
    <section className={styles['line']} aria-label={messages.line.region}>
      <Button kind="quiet" onPress={onOpen}>
        <span className={styles['words']} data-tone={said.tone}>
          <bdi>{said.words}</bdi>
        </span>
      </Button>
    </section>
  );
}

function wordsFor({ status, damaged, job }: Health): { readonly words: ReactNode; readonly tone?: 'problem' } | null {
  const { line } = messages;
  if (job?.phase === 'running') return { words: jobPhrase(job) };
  if (damaged.length > 0) return { words: line.damaged(damaged.length), tone: 'problem' };
  if (status === null) return null;
  if (status.problem !== null) return { words: line.backupFailed, tone: 'problem' };
  if (status.lastAt === null) return { words: line.noBackup };
  return { words: line.healthy(agoPhrase(status.lastAt, interfaceLocale())) };
}
