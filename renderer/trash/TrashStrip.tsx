import { useState } from 'react';
import type { ListView } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { keeping } from '../messages/keeping.ts';
import { ConfirmDeletion } from './ConfirmDeletion.tsx';
import { emptyTrash } from './trash-actions.ts';
import styles from './TrashStrip.module.css';

interface Props {
  readonly view: ListView;
  readonly trashedCount: number;
  readonly onView: (view: ListView) => void;
}

/** The line under the list that leads to the trash, and back out of it. Nothing while there is no trash. */
export function TrashStrip({ view, trashedCount, onView }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { trash } = keeping;
  if (view === 'archive' && trashedCount === 0) return null;
  return (
    <section className={styles['strip']} aria-label={trash.region}>
      {view === 'archive' ? (
        <Button kind="quiet" onPress={() => onView('trash')}>
          {trash.open(trashedCount)}
        </Button>
      ) : (
        <>
          <Button kind="quiet" onPress={() => onView('archive')}>
            {trash.back}
          </Button>
          <Button isDisabled={trashedCount === 0} onPress={() => setAsking(true)}>
            {trash.empty}
          </Button>
        </>
      )}
      {isAsking && (
        <ConfirmDeletion count={trashedCount} onConfirm={() => emptyTrash({})} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}
