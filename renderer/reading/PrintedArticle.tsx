import { type ReactNode, type RefObject, useMemo } from 'react';
import type { Article } from '../../data/article.ts';
import type { FieldValues } from '../../data/corrections.ts';
import type { PutBack } from '../../preload/contract.ts';
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
  /** What importing left out of its text and is in it again. */
  readonly putBack: readonly PutBack[];
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
  article: shown,
  own,
  putBack,
  versionLine,
  body,
  bodyEvents,
  showsRemoved,
  onShowRemoved,
  ...drawing
}: Props) {
  const article = useMemo(() => (runsIn(shown, putBack) ? shown : withoutDateline(shown)), [shown, putBack]);
  const isInText = putBack.some(({ reason }) => reason === 'dateline');
  const place = isInText || runInOf(article) ? null : (shown.dateline?.place ?? null);
  return (
    <div className={styles['measure']}>
      <article lang={article.language} dir={article.direction} className={languages['page']}>
        <ArticleHeader article={article} place={place} versionLine={versionLine} />
        <div ref={body} className={styles['bodyFrame']} data-article-text {...bodyEvents}>
          <ArticleBody article={article} showsRemoved={showsRemoved} {...drawing} />
        </div>
        <ArticleCredits article={article} />
      </article>
      <AboutArticle
        article={shown}
        own={own}
        putBack={putBack}
        showsRemoved={showsRemoved}
        onShowRemoved={onShowRemoved}
      />
    </div>
  );
}

/** A dateline is not set before itself, nor before what was put back at the head of the text. */
function runsIn(article: Article, putBack: readonly PutBack[]): boolean {
  const first = runInOf(article)?.block;
  return !putBack.some(({ reason, block }) => reason === 'dateline' || block === first);
}

function withoutDateline(article: Article): Article {
  const { dateline: _, ...rest } = article;
  return rest;
}
