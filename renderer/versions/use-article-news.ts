import { useEffect, useEffectEvent, useState } from 'react';
import type { Event, OpenArticle } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { coalesce } from '../list/coalesce.ts';

const LOOK_GAP_MS = 500;

/** What has become of an open article since it was opened. */
export interface ArticleNews {
  readonly isTrashed: boolean;
  /** Whether the text on screen still is the current one. */
  readonly isCurrent: boolean;
}

/**
 * Follows an open article into the trash and out of it, and notices a newer version. What it is shown with may change, too:
 * `onChanged` is then given it as it is now.
 */
export function useArticleNews(opened: OpenArticle, onChanged: (opened: OpenArticle) => void): ArticleNews {
  const { article, isTrashed, version } = opened;
  const [news, setNews] = useState<ArticleNews>({ isTrashed, isCurrent: version.isCurrent });
  const { id } = article;
  const versionId = version.id;
  const compare = useEffectEvent((now: OpenArticle) => {
    if (!isShownAlike(opened, now)) onChanged(now);
  });
  useEffect(() => {
    let isShown = true;
    const look = coalesce(
      async () => {
        const answer = await ask('articles.open', { id, versionId });
        if (isShown && answer.ok) {
          setNews({ isTrashed: answer.value.isTrashed, isCurrent: answer.value.version.isCurrent });
          compare(answer.value);
        }
      },
      LOOK_GAP_MS,
      reportSurprise,
    );
    const stop = listen((event) => {
      if (concerns(event, id)) look();
    });
    return () => {
      isShown = false;
      stop();
    };
  }, [id, versionId]);
  return news;
}

/** The text goes by its hash. */
const isShownAlike = (one: OpenArticle, other: OpenArticle): boolean => headOf(one) === headOf(other);

const headOf = ({ article, own }: OpenArticle): string => JSON.stringify([{ ...article, blocks: null }, own]);

const concerns = (event: Event, articleId: string): boolean =>
  event.name === 'articles.changed' && (event.payload.ids?.includes(articleId) ?? true);
