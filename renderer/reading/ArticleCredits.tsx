import type { Article } from '../../data/article.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import { joined } from './byline.ts';
import styles from './header.module.css';

/** Who else worked on the article: `Reporting by …`, `Editing by …`. */
export function ArticleCredits({ article }: { readonly article: Article }) {
  const { credits = [], language } = article;
  if (credits.length === 0) return null;
  return (
    <footer className={styles['credits']}>
      {credits.map(({ role, names }) => (
        <p key={role}>{messages.article.credit(role, joined(names, language ?? interfaceLocale()))}</p>
      ))}
    </footer>
  );
}
