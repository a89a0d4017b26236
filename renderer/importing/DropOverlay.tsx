import { messages } from '../messages/messages.ts';
import styles from './DropOverlay.module.css';

/** Shown while files are held over the window. */
export function DropOverlay() {
  return (
    <div className={styles['overlay']} aria-hidden>
      <div className={styles['sheet']}>
        <p className={styles['words']}>{messages.importing.drop}</p>
        <p className={styles['hint']}>{messages.importing.dropHint}</p>
      </div>
    </div>
  );
}
