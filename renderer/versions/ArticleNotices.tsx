import type { OpenVersion } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { keeping } from '../messages/keeping.ts';
import { restoreFromTrash } from '../trash/trash-actions.ts';
import type { ArticleNews } from './use-article-news.ts';
import styles from './versions.module.css';

interface Props {
  readonly articleId: string;
  readonly version: OpenVersion;
  readonly news: ArticleNews;
  /** Null asks for the current one. */
  readonly onOpen: (versionId: string | null) => void;
}

/** What the reader should know of an article before reading on: that it is in the trash, or not the current text. */
export function ArticleNotices({ articleId, version, news, onOpen }: Props) {
  const { versions, trash } = keeping;
  const isPast = !version.isCurrent;
  return (
    <div lang="en" dir="ltr">
      {news.isTrashed && (
        <p className={styles['notice']} role="status">
          {trash.isTrashed}
          <Button onPress={() => restoreFromTrash([articleId])}>{trash.restore}</Button>
        </p>
      )}
      {isPast && (
        <p className={styles['notice']} role="status">
          {version.number < version.count ? versions.earlier : versions.notCurrent}
          <Button onPress={() => onOpen(null)}>{versions.toCurrent}</Button>
        </p>
      )}
      {!isPast && !news.isCurrent && (
        <p className={styles['notice']} role="status">
          {versions.newer}
          <Button onPress={() => onOpen(null)}>{versions.show}</Button>
        </p>
      )}
    </div>
  );
}
