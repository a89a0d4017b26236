import emptyStyles from '../list/EmptyList.module.css';
import { keeping } from '../messages/keeping.ts';

/** What stands in the list's place while nothing is in the trash. */
export function EmptyTrashNotice() {
  const { none, noneHint } = keeping.trash;
  return (
    <div className={emptyStyles['empty']}>
      <h2 className={emptyStyles['title']}>{none}</h2>
      <p>{noneHint}</p>
    </div>
  );
}
