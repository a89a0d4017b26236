import { useEffect, useRef } from 'react';
import { Dialog, DialogBody } from '../app/controls/Dialog.tsx';
import { ask } from '../client/client.ts';
import { health as messages } from '../messages/health.ts';
import { BackupsPart } from './BackupsPart.tsx';
import { DamagedPart } from './DamagedPart.tsx';
import styles from './health.module.css';
import { useHealth } from './HealthProvider.tsx';
import { JobState } from './JobState.tsx';
import { RestorePart } from './RestorePart.tsx';
import { RestorePreviewView } from './RestorePreviewView.tsx';
import { useAttempt } from './use-attempt.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { VerifyPart } from './VerifyPart.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onShowArticle: (id: string) => void;
}

/** Everything that keeps the archive from being lost: damaged files, backups, verifying and restoring. */
export function HealthDialog({ onClose, onShowArticle }: Props) {
  const health = useHealth();
  const { job, preview, look } = health;
  useEffect(look, [look]);
  const content = useRef<HTMLDivElement>(null);
  useFocusKept(content);
  return (
    <Dialog title={messages.title} width="46rem" onClose={onClose}>
      <DialogBody>
        <div ref={content} tabIndex={-1} className={styles['health']}>
          <JobState job={job} />
          {preview ? (
            <RestorePreviewView preview={preview} isBusy={job?.phase === 'running'} onBack={health.closePreview} />
          ) : (
            <Parts onShowArticle={onShowArticle} />
          )}
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Parts({ onShowArticle }: Pick<Props, 'onShowArticle'>) {
  const { status, damaged, job, report, look } = useHealth();
  const { problem, attempt } = useAttempt();
  const isBusy = job?.phase === 'running';
  const lookInto = (from: string) => attempt(ask('restore.preview', { from }));
  return (
    <>
      {damaged.length > 0 && <DamagedPart damaged={damaged} onChange={look} onShowArticle={onShowArticle} />}
      {status && <BackupsPart status={status} isBusy={isBusy} onChange={look} onRestore={lookInto} />}
      <VerifyPart report={report} isBusy={isBusy} onShowArticle={onShowArticle} />
      <RestorePart isBusy={isBusy} problem={problem} suggested={status?.fullFolder ?? ''} onRestore={lookInto} />
    </>
  );
}
