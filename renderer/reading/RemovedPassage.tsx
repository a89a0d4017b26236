import type { RemovedSpan } from '../../data/article.ts';
import { reading as messages } from '../messages/reading.ts';
import styles from './removed.module.css';

/** A passage that cleaning took out, shown where it stood. It is no part of the article's text. */
export function RemovedPassage({ span }: { readonly span: RemovedSpan }) {
  return (
    <aside className={styles['removed']}>
      <span className={styles['reason']}>{messages.article.removed(messages.about.reasons[span.reason])}</span>
      <p className={styles['passage']}>{span.text}</p>
    </aside>
  );
}
