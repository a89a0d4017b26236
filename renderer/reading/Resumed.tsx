import { Button } from '../app/controls/Button.tsx';
import { reading as messages } from '../messages/reading.ts';
import styles from './pane.module.css';

/** Says that the article was opened in the middle, and offers its beginning. */
export function Resumed({ onTop }: { readonly onTop: () => void }) {
  return (
    <div className={styles['resumed']} lang="en" dir="ltr">
      <p>
        {messages.pane.resumed} <Button onPress={onTop}>{messages.pane.fromTop}</Button>
      </p>
    </div>
  );
}
