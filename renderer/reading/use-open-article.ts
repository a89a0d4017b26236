import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenArticle } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';

export type OpenFailure = 'article-missing' | 'article-damaged' | 'unreachable';

/** What the pane shows. While another article is being opened, the one before stays. */
export interface Opening {
  readonly opened: OpenArticle | null;
  readonly failure: OpenFailure | null;
  readonly isOpening: boolean;
  readonly retry: () => void;
  /** Shows what is open as it has become. */
  readonly replace: (opened: OpenArticle) => void;
}

interface Answer {
  readonly id: string;
  readonly versionId: string | null;
  readonly opened: OpenArticle | null;
  readonly failure: OpenFailure | null;
}

/** Opens the article with that id: its current text, or that of a version. */
export function useOpenArticle(articleId: string | null, versionId: string | null): Opening {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = useRef(0);
  const open = useCallback(async (id: string, version: string | null) => {
    asked.current += 1;
    const question = asked.current;
    const found = await openArticle(id, version);
    if (asked.current === question) setAnswer(found);
  }, []);
  useEffect(() => {
    if (articleId === null) asked.current += 1;
    else void open(articleId, versionId);
  }, [articleId, versionId, open]);
  const isOpening = articleId !== null && (answer?.id !== articleId || answer.versionId !== versionId);
  return {
    opened: articleId === null ? null : (answer?.opened ?? null),
    failure: isOpening ? null : (answer?.failure ?? null),
    isOpening,
    replace(opened) {
      setAnswer((shown) => (shown?.opened?.article.id === opened.article.id ? { ...shown, opened } : shown));
    },
    retry: () => {
      if (articleId !== null) void open(articleId, versionId);
    },
  };
}

async function openArticle(id: string, versionId: string | null): Promise<Answer> {
  const wanted = { id, versionId };
  try {
    const found = await ask('articles.open', versionId === null ? { id } : { id, versionId });
    return found.ok
      ? { ...wanted, opened: found.value, failure: null }
      : { ...wanted, opened: null, failure: found.reason };
  } catch {
    return { ...wanted, opened: null, failure: 'unreachable' };
  }
}
