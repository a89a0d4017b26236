import { health as messages } from '../messages/health.ts';
import styles from './health.module.css';

interface Props {
  readonly articles: readonly { readonly id: string; readonly title: string | undefined }[];
  readonly onShowArticle: (id: string) => void;
}

/** Named one by one at most. */
const MOST = 12;

/** The articles that something is about, by title; each can be opened. */
export function AffectedArticles({ articles, onShowArticle }: Props) {
  if (articles.length === 0) return null;
  return (
    <ul className={styles['articles']}>
      {articles.slice(0, MOST).map(({ id, title }) => (
        <li key={id}>
          <button type="button" className={styles['link']} dir="auto" onClick={() => onShowArticle(id)}>
            {title || messages.damage.unknown}
          </button>
        </li>
      ))}
      {articles.length > MOST && <li>{messages.damage.more(articles.length - MOST)}</li>}
    </ul>
  );
}
