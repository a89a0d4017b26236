import { useState } from 'react';
import { Button } from '../app/controls/Button.tsx';
import { reading as messages } from '../messages/reading.ts';
import { ArticlePage } from './ArticlePage.tsx';
import styles from './pane.module.css';
import { type OpenFailure, useOpenArticle } from './use-open-article.ts';

export interface ReadingPaneProps {
  readonly articleId: string | null;
  /** What the list is searched for: its matches are marked, and the article opens at the first. Empty for nothing. */
  readonly query?: string;
  readonly showsNotes: boolean;
  readonly onToggleNotes: () => void;
  /** The reader asks for the next article from the end of this one. */
  readonly onNextArticle?: () => void;
}

/** The open article, set like a newspaper page, with its notes beside it. */
export function ReadingPane({ articleId, query = '', showsNotes, onToggleNotes, onNextArticle }: ReadingPaneProps) {
  const [chosen, setChosen] = useState<{ articleId: string; versionId: string } | null>(null);
  const versionId = chosen?.articleId === articleId ? (chosen?.versionId ?? null) : null;
  const { opened, failure, isOpening, retry, replace } = useOpenArticle(articleId, versionId);
  return (
    <div className={styles['pane']} aria-busy={isOpening}>
      {opened && failure === null && (
        <ArticlePage
          key={`${opened.article.id} ${opened.version.id} ${opened.fileTextHash}`}
          opened={opened}
          query={query}
          showsNotes={showsNotes}
          onToggleNotes={onToggleNotes}
          onNextArticle={onNextArticle}
          onChanged={replace}
          onVersion={(id) => {
            setChosen(id === null ? null : { articleId: opened.article.id, versionId: id });
            if (id === versionId) retry();
          }}
        />
      )}
      {failure && <Failure failure={failure} onRetry={retry} />}
      {articleId === null && <Nothing />}
      {isOpening && !opened && <p className={styles['opening']}>{messages.pane.opening}</p>}
    </div>
  );
}

function Nothing() {
  return (
    <div className={styles['nothing']}>
      <p className={styles['nothingTitle']}>{messages.pane.none}</p>
      <p>{messages.pane.noneHint}</p>
    </div>
  );
}

function Failure({ failure, onRetry }: { readonly failure: OpenFailure; readonly onRetry: () => void }) {
  return (
    <div className={styles['nothing']} role="alert">
      <p className={styles['nothingTitle']}>{messages.pane.failures[failure]}</p>
      <Button onPress={onRetry}>{messages.pane.retry}</Button>
    </div>
  );
}
