import { Keyboard } from 'react-aria-components/Keyboard';
import { reading as messages } from '../messages/reading.ts';
import styles from './notes.module.css';

/** How to make a first highlight. */
export function NotesHint() {
  const { empty, emptyHint, emptyKeys } = messages.notes;
  return (
    <div className={styles['empty']}>
      <p className={styles['emptyTitle']}>{empty}</p>
      <p>
        <bdi>{emptyHint}</bdi>
      </p>
      <p className={styles['emptyKeys']}>
        <bdi>
          {emptyKeys.before} <Keyboard>V</Keyboard> {emptyKeys.between} <Keyboard>H</Keyboard> {emptyKeys.after}
        </bdi>
      </p>
    </div>
  );
}
