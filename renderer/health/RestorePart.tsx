import { health as messages } from '../messages/health.ts';
import { HealthPart } from './HealthPart.tsx';
import styles from './health.module.css';
import { PathButton } from './PathButton.tsx';

interface Props {
  readonly isBusy: boolean;
  /** Why a look at a backup did not begin. */
  readonly problem: string | null;
  /** A folder that may have backups. */
  readonly suggested: string;
  readonly onRestore: (from: string) => void;
}

/** Taking from a backup that is not among the kept ones. */
export function RestorePart({ isBusy, problem, suggested, onRestore }: Props) {
  const { restore } = messages;
  return (
    <HealthPart title={restore.title} explained={restore.explained}>
      <div className={styles['actions']}>
        <PathButton
          kind="backup"
          label={restore.choose}
          field={restore.path}
          use={restore.look}
          suggested={suggested}
          isDisabled={isBusy}
          onPath={onRestore}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <bdi>{problem}</bdi>
        </p>
      )}
    </HealthPart>
  );
}
