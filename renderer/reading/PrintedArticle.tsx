import type { ReactNode, RefObject } from 'react';
import type { Article } from '../../data/article.ts';
import type { FieldValues } from '../../data/corrections.ts';
import { AboutArticle } from './AboutArticle.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleCredits } from './ArticleCredits.tsx';
import { ArticleHeader } from './ArticleHeader.tsx';
import type { Drawing } from './block-props.ts';
import languages from './languages.module.css';
import styles from './pane.module.css';
import { runInOf } from './run-in.ts';
import type { NoteNavigation } from './use-note-navigation.ts';

interface Props extends Drawing {
  readonly article: Article;
  /** What its file says of the fields that were corrected. */
  readonly own: Partial<FieldValues>;
  /** Which version of the article it is. */
  readonly versionLine: ReactNode;
  /** Where the article's text is drawn. */
  readonly body: RefObject<HTMLDivElement | null>;
  readonly bodyEvents: NoteNavigation['bodyEvents'];
  readonly showsRemoved: boolean;
  readonly onShowRemoved: (shows: boolean) => void;
}

/** The article itself: its head, its text, its credits, and where it came from. */
export function PrintedArticle({
  article,
  own,
  versionLine,
  body,
  bodyEvents,
  showsRemoved,
  onShowRemoved,
  ...drawing
}: Props) {
  const place = runInOf(article) ? null : (article.dateline?.place ?? null);
  return (
    <div className={styles['measure']}>
      <article lang={article.language} dir={article.direction} className={languages['page']}>
        <ArticleHeader article={article} place={place} versionLine={versionLine} />
        <div ref={body} className={styles['bodyFrame']} data-article-text {...bodyEvents}>
          <ArticleBody article={article} showsRemoved={showsRemoved} {...drawing} />
        </div>
        <ArticleCredits article={article} />
      </article>
      <AboutArticle article={article} own={own} showsRemoved={showsRemoved} onShowRemoved={onShowRemoved} />
    </div>
  );
}
