import { type DragEvent, type ReactNode, useState } from 'react';
import { messages } from '../messages/messages.ts';
import styles from './DropTarget.module.css';

/** The whole window takes files and folders. `onDrop` must take what it wants out of the transfer at once. */
export function DropTarget({
  onDrop,
  children,
}: {
  readonly onDrop: (transfer: DataTransfer) => void;
  readonly children: ReactNode;
}) {
  /** Entering a child comes before leaving its parent, so the elements entered are counted. */
  const [depth, setDepth] = useState(0);

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setDepth(0);
    if (bringsFiles(event)) onDrop(event.dataTransfer);
  }

  return (
    <div
      className={styles['target']}
      onDragEnter={(event) => bringsFiles(event) && setDepth((before) => before + 1)}
      onDragLeave={(event) => bringsFiles(event) && setDepth((before) => Math.max(before - 1, 0))}
      onDragOver={(event) => {
        event.preventDefault();
        Object.assign(event.dataTransfer, { dropEffect: bringsFiles(event) ? 'copy' : 'none' });
      }}
      onDrop={dropped}
    >
      {children}
      {depth > 0 && (
        <div className={styles['overlay']} aria-hidden>
          <div className={styles['sheet']}>
            <p className={styles['words']}>{messages.importing.drop}</p>
            <p className={styles['hint']}>{messages.importing.dropHint}</p>
          </div>
        </div>
      )}
    </div>
  );
}

const bringsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
