import { z } from 'zod';
import { ArticleId } from '../../data/article.ts';
import type { Outcome } from '../../data/outcome.ts';
import type { Choice } from '../../data/cleaning/cleaning-records.ts';
import type { Changed } from './articles.ts';
import { OutletRef } from './outlets.ts';
import type { Kept } from './library.ts';
import { nothing, reply, request, type SaveFailure } from './request.ts';

const indexes = z.array(z.int().nonnegative()).max(10_000).optional();

/** A line that articles of an outlet repeat, or of which the reader said something. */
export interface OutletLine {
  /** What tells it from other lines. */
  readonly name: string;
  readonly text: string;
  /** How many articles of the outlet have it; 0 where that is not known. */
  readonly articles: number;
  readonly example: { readonly id: string; readonly title: string } | null;
  /** `out` is left out of all articles, `in` was proposed and declined; null where nothing was said. */
  readonly choice: Choice | null;
}

export interface OutletLines {
  /** Of the outlet. */
  readonly articleCount: number;
  /** The most frequent first. */
  readonly lines: readonly OutletLine[];
}

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
  /** Lines that the articles of an outlet repeat. A look that takes long says how far it is; the next one ends it. */
  'outlets.lines': request(z.strictObject({ outlet: z.string().max(2000) }), reply<Outcome<OutletLines, 'stopped'>>()),
  'outlets.stopLines': request(nothing, reply<null>()),
  /** Leaves lines out of all articles of an outlet, those that come later too, or says that they are text. */
  'outlets.clean': request(
    z.strictObject({
      outlet: OutletRef,
      lines: z
        .array(z.strictObject({ name: z.string().min(1).max(400), choice: z.enum(['in', 'out']).nullable() }))
        .min(1)
        .max(200),
    }),
    reply<Outcome<Kept, 'outlet-missing' | SaveFailure>>(),
  ),
} as const;
