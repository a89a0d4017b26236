import { Button } from '../app/controls/Button.tsx';
import { messages } from '../messages/messages.ts';
import styles from './EmptyList.module.css';
import { changeListQuery } from './list-query.ts';

/** What stands in the list's place when a query gives nothing. */
export function NothingFound() {
  const { nothingFound, nothingFoundHint, showAll } = messages.list;
  return (
    <div className={styles['empty']}>
      <h2 className={styles['title']}>{nothingFound}</h2>
      <p>{nothingFoundHint}</p>
      <div className={styles['buttons']}>
        <Button onPress={() => changeListQuery({ text: '' })}>{showAll}</Button>
      </div>
    </div>
  );
}
