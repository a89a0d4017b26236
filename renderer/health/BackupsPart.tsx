import type { BackupStatus } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { announce } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { health as messages } from '../messages/health.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { momentPhrase } from '../notes/moment.ts';
import { agoPhrase } from './ago.ts';
import { HealthPart } from './HealthPart.tsx';
import styles from './health.module.css';
import { KeptBackups } from './KeptBackups.tsx';
import { PathButton } from './PathButton.tsx';
import { useAttempt } from './use-attempt.ts';

interface Props {
  readonly status: BackupStatus;
  /** Another job is under way. */
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onRestore: (from: string) => void;
}

/** The backups there are, and how to make more. */
export function BackupsPart({ status, isBusy, onChange, onRestore }: Props) {
  const { backups } = messages;
  const { problem, attempt } = useAttempt();
  const backUp = () => {
    attempt(ask('backup.now', {}), () => {
      announce(backups.made);
      onChange();
    });
  };
  return (
    <HealthPart title={backups.title} explained={backups.explained}>
      <Last status={status} />
      <div className={styles['actions']}>
        <Button kind="primary" onPress={backUp}>
          {backups.now}
        </Button>
        <PathButton
          kind="backup-file"
          label={backups.full}
          field={backups.fullPath}
          use={backups.fullStart}
          suggested={status.fullFolder}
          isDisabled={isBusy}
          onPath={(to) => attempt(ask('backup.start', { to }))}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <bdi>{problem}</bdi>
        </p>
      )}
      <KeptBackups kept={status.kept} isBusy={isBusy} onRestore={onRestore} />
      <Place status={status} onChange={onChange} />
    </HealthPart>
  );
}

function Last({ status: { lastAt, problem } }: { readonly status: BackupStatus }) {
  const { backups } = messages;
  const locale = interfaceLocale();
  return (
    <>
      <p>
        <bdi>
          {lastAt === null ? backups.never : backups.last(momentPhrase(lastAt, locale), agoPhrase(lastAt, locale))}
        </bdi>
      </p>
      {problem !== null && (
        <p className={styles['problem']}>{`${messages.line.backupFailed}. ${messages.problem(problem)}`}</p>
      )}
    </>
  );
}

function Place({ status, onChange }: { readonly status: BackupStatus; readonly onChange: () => void }) {
  const { backups } = messages;
  const { problem, attempt } = useAttempt();
  const put = (folder: string | null) =>
    attempt(ask('backup.place', { folder }), () => {
      announce(backups.placed);
      onChange();
    });
  return (
    <div className={styles['place']}>
      <p>
        {backups.place}{' '}
        <bdi dir="ltr" className={styles['file']}>
          {status.folder}
        </bdi>
      </p>
      <div className={styles['actions']}>
        <PathButton
          kind="backup-folder"
          label={backups.choosePlace}
          field={backups.placePath}
          use={backups.placeUse}
          suggested={status.fullFolder}
          onPath={put}
        />
        {status.hasChosenFolder && <Button onPress={() => put(null)}>{backups.usualPlace}</Button>}
      </div>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <bdi>{problem}</bdi>
        </p>
      )}
    </div>
  );
}
