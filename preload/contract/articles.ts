import { z } from 'zod';
import type { Note } from '../../data/annotation.ts';
import { type Article, ArticleId, type DatedValue, type Direction, type RemovedSpan } from '../../data/article.ts';
import type { FieldValues } from '../../data/corrections.ts';
import type { Outcome } from '../../data/outcome.ts';
import { ReadingPosition } from '../../data/state.ts';
import { reply, request, type SaveFailure } from './request.ts';

/** By relevance the direction says nothing; without words to find it is by date published. */
export const ListOrder = z.strictObject({
  by: z.enum(['relevance', 'published', 'imported', 'title', 'source', 'length']),
  direction: z.enum(['ascending', 'descending']),
});
export type ListOrder = z.infer<typeof ListOrder>;

/** Which articles a list has: those of the archive, or those in its trash. */
export const ListView = z.enum(['archive', 'trash']);
export type ListView = z.infer<typeof ListView>;

/**
 * Whose question it is, and which of his: one of a later turn overtakes those of the same kind before it, which end soon and
 * are answered with nothing.
 */
export const Turn = z.strictObject({ asker: z.string().max(100), number: z.int().nonnegative() });
export type Turn = z.infer<typeof Turn>;

/** One line of the list. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly byline: readonly string[];
  readonly place: string | null;
  readonly agency: string | null;
  readonly published: DatedValue | null;
  /** The date does not come from the article, but from the time of its file or the like. */
  readonly isDateGuessed: boolean;
  /** ISO 8601. */
  readonly importedAt: string;
  /** The first lines of the text, at most 280 UTF-16 units. */
  readonly lead: string;
  readonly language: string | null;
  readonly direction: Direction;
  readonly wordCount: number;
  readonly isUnread: boolean;
  readonly isStarred: boolean;
  readonly isArchived: boolean;
  /** Highlights and notes on it, deleted ones not counted. */
  readonly noteCount: number;
  readonly versionCount: number;
  /** Those of its file as the reader changed them. */
  readonly tags: readonly string[];
  /** Why a query found it; null where that is not a matter of words. */
  readonly match: RowMatch | null;
}

/** The place in an article, or in a note on it, that shows best why a query found it. */
export interface RowMatch {
  readonly where: 'title' | 'text' | 'note' | 'highlight';
  /** `marks` are the words found in it, `[start, end)` in UTF-16 units. */
  readonly snippet: { readonly text: string; readonly marks: readonly (readonly [number, number])[] };
  /** Matches in title, standfirst and text; null where they were not counted. */
  readonly count: number | null;
  readonly noteId: string | null;
}

export interface ArticlePage {
  readonly total: number;
  /** True while texts are still being indexed, so that more may be found. */
  readonly isCounting?: boolean;
  readonly rows: readonly ArticleRow[];
}

/** An article with all a window needs to show it. */
export interface OpenArticle {
  /** With the reader's corrections. */
  readonly article: Article;
  /** What its file says of the fields that are shown with another value. */
  readonly own: Partial<FieldValues>;
  /** Passages that importing left out of the text and the reader put back. */
  readonly putBack: readonly PutBack[];
  /** SHA-256 (hex) of the text as its file has it; the article's own where nothing was left out or put back since. */
  readonly fileTextHash: string;
  readonly notes: readonly Note[];
  readonly isUnread: boolean;
  readonly isStarred: boolean;
  readonly position: ReadingPosition | null;
  readonly isTrashed: boolean;
  readonly version: OpenVersion;
}

/** A passage that was put back, and the first of the blocks that it is, or begins. */
export interface PutBack {
  readonly text: string;
  readonly reason: RemovedSpan['reason'];
  readonly block: number;
}

/** Which of an article's versions is open; those that were hidden do not count. */
export interface OpenVersion {
  readonly id: string;
  /** 1 is the oldest. */
  readonly number: number;
  readonly count: number;
  readonly isCurrent: boolean;
}

export interface ArticleVersion {
  readonly versionId: string;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly published: DatedValue | null;
  readonly title: string;
  readonly wordCount: number;
  /** Of its original. */
  readonly fileName: string | null;
  readonly isCurrent: boolean;
  /** Taken back with the import that brought it. */
  readonly isHidden: boolean;
  /** Why it did not take the place of the version before it, or null. */
  readonly passedOver: 'placeholder' | 'much-shorter' | null;
  /** Notes made on this very text. */
  readonly noteCount: number;
}

/** A query as it was typed; '' finds everything. */
export const QueryText = z.string().max(2000);

const someIds = z.array(ArticleId).max(10_000);

/** All articles that a query gives but those excepted. */
export const FoundSelection = z.strictObject({ query: QueryText, view: ListView.optional(), except: someIds });
export type FoundSelection = z.infer<typeof FoundSelection>;

/** Articles to change together: those named, or all that a query gives but those excepted. */
export const Selection = z.union([z.strictObject({ ids: someIds.min(1) }), FoundSelection]);
export type Selection = z.infer<typeof Selection>;

/** A change of many records that can be taken back. */
export interface Changed {
  /** Articles that are not as they were. */
  readonly changed: number;
  /** What `changes.undo` takes. */
  readonly undoId: string;
}

/** Listing, opening and deleting articles, and what the reader did with them. */
export const articleRequests = {
  'articles.page': request(
    z.strictObject({
      order: ListOrder,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
      view: ListView.optional(),
      query: QueryText.optional(),
      turn: Turn.optional(),
    }),
    reply<ArticlePage>(),
  ),
  /** The row at which an article stands in the list, or null when it is not in it. */
  'articles.row': request(
    z.strictObject({ order: ListOrder, id: ArticleId, view: ListView.optional(), query: QueryText.optional() }),
    reply<number | null>(),
  ),
  /** `versionId` asks for that version's text instead of the current one. */
  'articles.open': request(
    z.strictObject({ id: ArticleId, versionId: ArticleId.optional() }),
    reply<Outcome<OpenArticle, 'article-missing' | 'article-damaged'>>(),
  ),
  'articles.trash': request(Selection, reply<Outcome<Changed, 'article-missing' | SaveFailure>>()),
  'articles.untrash': request(Selection, reply<Outcome<Changed, 'article-missing' | SaveFailure>>()),
  /** Deletes what is in the trash, or those articles of it, for good. */
  'trash.empty': request(
    z.strictObject({ ids: z.array(ArticleId).optional() }),
    reply<Outcome<{ readonly deleted: number }, SaveFailure>>(),
  ),
  'versions.list': request(z.strictObject({ id: ArticleId }), reply<readonly ArticleVersion[]>()),
  'state.change': request(
    z.strictObject({
      articleId: ArticleId,
      read: z.boolean().optional(),
      starred: z.boolean().optional(),
      position: ReadingPosition.optional(),
    }),
    reply<Outcome<null, 'article-missing' | SaveFailure>>(),
  ),
} as const;
