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
}

interface Answer {
  readonly id: string;
  readonly opened: OpenArticle | null;
  readonly failure: OpenFailure | null;
}

/** Opens the article with that id. */
export function useOpenArticle(articleId: string | null): Opening {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const latest = useRef<string | null>(null);
  const open = useCallback(async (id: string) => {
    latest.current = id;
    const found = await openArticle(id);
    if (latest.current === id) setAnswer(found);
  }, []);
  useEffect(() => {
    if (articleId === null) latest.current = null;
    else void open(articleId);
  }, [articleId, open]);
  const isOpening = articleId !== null && answer?.id !== articleId;
  return {
    opened: articleId === null ? null : (answer?.opened ?? null),
    failure: isOpening ? null : (answer?.failure ?? null),
    isOpening,
    retry: () => {
      if (articleId !== null) void open(articleId);
    },
  };
}

async function openArticle(id: string): Promise<Answer> {
  try {
    const found = await ask('articles.open', { id });
    return found.ok ? { id, opened: found.value, failure: null } : { id, opened: null, failure: found.reason };
  } catch {
    return { id, opened: null, failure: 'unreachable' };
  }
}
