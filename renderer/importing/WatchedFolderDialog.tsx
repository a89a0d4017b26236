import { useEffect, useState } from 'react';
import type { Reply, WatchStatus } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { Choice } from '../app/controls/Choice.tsx';
import { Dialog, DialogBody } from '../app/controls/Dialog.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import { PathButton } from '../health/PathButton.tsx';
import { importing } from '../messages/importing.ts';
import styles from './WatchedFolderDialog.module.css';

type Problem = Extract<Reply<'watch.choose'>, { ok: false }>['reason'];

/** Which folder's files come in by themselves. */
export function WatchedFolderDialog({ onClose }: { readonly onClose: () => void }) {
  const { watched } = importing;
  const [status, setStatus] = useState<WatchStatus | null>(null);
  const [present, setPresent] = useState<'leave' | 'bring'>('leave');
  const [problem, setProblem] = useState<Problem | null>(null);
  useEvents('watch.changed', setStatus);
  useEffect(() => {
    ask('watch.status', {}).then(setStatus, reportSurprise);
  }, []);

  async function choose(folder: string | null): Promise<void> {
    setProblem(null);
    const chosen = await ask('watch.choose', { folder, present: present === 'bring' });
    if (chosen.ok) setStatus(chosen.value);
    else setProblem(chosen.reason);
  }
  const put = (folder: string | null) => void choose(folder).catch(reportSurprise);

  return (
    <Dialog title={watched.title} width="34rem" onClose={onClose}>
      <DialogBody>
        <p className={styles['hint']}>{watched.explained}</p>
        {status && <Status status={status} />}
        <Choice
          label={watched.present}
          choices={(['leave', 'bring'] as const).map((id) => ({ id, label: watched.presents[id] }))}
          value={present}
          onChange={setPresent}
        />
        {problem !== null && (
          <p role="alert" className={styles['problem']}>
            {watched.problems[problem]}
          </p>
        )}
        <div className={styles['actions']}>
          <PathButton
            kind="watched-folder"
            label={status?.folder ? watched.chooseAnother : watched.choose}
            field={watched.field}
            use={watched.use}
            suggested={status?.folder ?? ''}
            onPath={put}
          />
          {status?.folder && <Button onPress={() => put(null)}>{watched.stop}</Button>}
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Status({ status: { folder, state } }: { readonly status: WatchStatus }) {
  const { watched } = importing;
  return (
    <output className={styles['status']} data-state={state}>
      {folder === null ? (
        watched.none
      ) : (
        <>
          <bdi dir="ltr" className={styles['folder']}>
            {folder}
          </bdi>
          <span className={styles['state']}>{watched.states[state]}</span>
        </>
      )}
    </output>
  );
}
