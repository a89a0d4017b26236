import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { Block } from '../../data/article.ts';
import { articleText, textPieces } from '../../data/text.ts';
import type { Page } from './page-geometry.ts';

export interface ArticleText {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly text: string;
  /** The page as it is drawn, or null before that. */
  readonly page: () => Page | null;
}

/** An article's text, and the elements it is drawn in. */
export function useArticleText(blocks: readonly Block[]): ArticleText {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const text = useMemo(() => articleText(blocks), [blocks]);
  const pieces = useMemo(() => textPieces(blocks), [blocks]);
  const page = useCallback(
    () => (scroller.current && body.current ? { scroller: scroller.current, body: body.current, pieces } : null),
    [pieces],
  );
  return { scroller, body, text, page };
}
