import { z } from 'zod';
import { ArticleId } from '../../data/article.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { Changed } from './articles.ts';
import { reply, request, type SaveFailure } from './request.ts';

const indexes = z.array(z.int().nonnegative()).max(10_000).optional();

/** What is furniture and what is text. */
export const cleaningRequests = {
  /**
   * Takes passages out of an article's text or puts them back, named by their index in the article as it was opened with
   * `textHash`: `takeOut` of `blocks`, `putBack` of `removed`, `leaveOut` of those that were put back.
   */
  'articles.clean': request(
    z.strictObject({
      id: ArticleId,
      versionId: ArticleId.optional(),
      textHash: z.string(),
      takeOut: indexes,
      putBack: indexes,
      leaveOut: indexes,
    }),
    reply<Outcome<Changed, 'article-missing' | 'article-damaged' | 'text-changed' | SaveFailure>>(),
  ),
} as const;
