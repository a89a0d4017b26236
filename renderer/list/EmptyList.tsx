import { Button } from '../app/controls/Button.tsx';
import { messages } from '../messages/messages.ts';
import styles from './EmptyList.module.css';

/** What stands in the list's place while the archive is empty: how to fill it. */
export function EmptyList({ onImport }: { readonly onImport: (kind: 'files' | 'folder') => void }) {
  const { list, toolbar } = messages;
  return (
    <div className={styles['empty']}>
      <h2 className={styles['title']}>{list.empty}</h2>
      <p>{list.emptyHint}</p>
      <div className={styles['buttons']}>
        <Button kind="primary" onPress={() => onImport('files')}>
          {toolbar.importFiles}
        </Button>
        <Button onPress={() => onImport('folder')}>{toolbar.importFolder}</Button>
      </div>
    </div>
  );
}
