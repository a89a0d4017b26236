import { type SyntheticEvent, useState } from 'react';
import type { ExportFormat, Selection } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Dialog, DialogBody, DialogFoot } from '../app/controls/Dialog.tsx';
import { FolderField } from '../archives/FolderField.tsx';
import { useHealth } from '../health/HealthProvider.tsx';
import { JobState } from '../health/JobState.tsx';
import { isWholePath } from '../health/whole-path.ts';
import { useAttempt } from '../health/use-attempt.ts';
import { exporting as messages } from '../messages/exporting.ts';
import { health } from '../messages/health.ts';
import styles from './exporting.module.css';
import { FormatChoice } from './FormatChoice.tsx';
import { startExport } from './start-export.ts';

interface Props {
  /** What is exported; null for everything. */
  readonly selection: Selection | null;
  readonly count: number | null;
  readonly onClose: () => void;
}

/** Asks in which format and where articles are written to, and shows how far that is. */
export function ExportDialog({ selection, count, onClose }: Props) {
  const [format, setFormat] = useState<ExportFormat>('backfile');
  const { job, status } = useHealth();
  const [written, setFolder] = useState<string | null>(null);
  const [canChoose, setCanChoose] = useState(true);
  const [isRelative, setRelative] = useState(false);
  const { problem, attempt } = useAttempt();
  const folder = (written ?? status?.fullFolder ?? '').trim();
  const isBusy = job?.phase === 'running';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setRelative(!isWholePath(folder));
    if (isBusy || !isWholePath(folder)) return;
    attempt(startExport({ to: folder, format, ...(selection && { selection }) }), onClose);
  }

  const trouble = isRelative ? health.path.absolute : problem;
  return (
    <Dialog title={messages.title(count)} width="34rem" onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          <FormatChoice value={format} onChange={setFormat} />
          <FolderField
            kind="export-folder"
            label={messages.folder}
            value={written ?? folder}
            onChange={setFolder}
            canChoose={canChoose}
            onCannotChoose={() => setCanChoose(false)}
          />
          <p className={styles['hint']}>{messages.naming}</p>
          {trouble !== null && (
            <p role="alert" className={styles['problem']}>
              <bdi>{trouble}</bdi>
            </p>
          )}
          {isBusy && <JobState job={job} />}
          <DialogFoot>
            <Button onPress={onClose}>{health.path.cancel}</Button>
            <Button type="submit" kind="primary" isDisabled={isBusy || folder === ''}>
              {messages.start}
            </Button>
          </DialogFoot>
        </form>
      </DialogBody>
    </Dialog>
  );
}
