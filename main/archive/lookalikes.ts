import type { ArticleContent } from '../../data/article.ts';
import { instantOf } from '../../data/instant.ts';
import {
  foldTitle,
  isSameArticle,
  type Likeness,
  mostAlike,
  SAME_ARTICLE_WITHIN_MS,
  tellingWords,
} from '../../data/same-article.ts';
import type { Database } from '../find/database.ts';
import { type Lookalike, lookalikes } from '../find/version-queries.ts';

/** Gives the text of a record that is here, or undefined when it cannot be read. */
export type TextAt = (at: Pick<Lookalike, 'path' | 'recordId'>) => string | undefined;

interface Candidate extends Likeness {
  readonly articleId: string;
  readonly foldedTitle: string;
  readonly page: string | undefined;
}

/** Finds the article of which something without a known address may be a version: see `isSameArticle`. */
export class Lookalikes {
  readonly #database: Database;
  readonly #textAt: TextAt;
  /** Those of the batch at hand, by outlet. */
  readonly #added = new Map<string, Candidate[]>();

  constructor(database: Database, textAt: TextAt) {
    this.#database = database;
    this.#textAt = textAt;
  }

  add(content: ArticleContent, text: string, page: string | undefined, articleId: string): void {
    const { source, title } = content;
    const publishedMs = publishedOf(content);
    if (source === undefined || publishedMs === undefined) return;
    const candidate = { articleId, page, title, foldedTitle: foldTitle(title), publishedMs, text };
    const others = this.#added.get(source);
    if (others) others.push(candidate);
    else this.#added.set(source, [candidate]);
  }

  find(content: ArticleContent, text: string, page: string | undefined): string | undefined {
    const { source, title } = content;
    const publishedMs = publishedOf(content);
    if (source === undefined || publishedMs === undefined) return undefined;
    const wanted: Likeness = { title, publishedMs, text };
    const isEligible = (candidate: { readonly page: string | null | undefined; readonly publishedMs: number }) =>
      mayBeOnePage(page, candidate.page) && Math.abs(candidate.publishedMs - publishedMs) <= SAME_ARTICLE_WITHIN_MS;
    const foldedTitle = foldTitle(title);
    const stored = lookalikes(this.#database, { source, publishedMs, foldedTitle });
    const known = mostAlike(title, stored.filter(isEligible)).find((candidate) =>
      isSameArticle(wanted, { ...candidate, text: this.#textAt(candidate) ?? '' }),
    );
    if (known) return known.articleId;
    const telling = tellingWords(foldedTitle);
    const added = (this.#added.get(source) ?? []).filter(
      (candidate) => isEligible(candidate) && telling.some((word) => candidate.foldedTitle.includes(word)),
    );
    return mostAlike(title, added).find((candidate) => isSameArticle(wanted, candidate))?.articleId;
  }
}

/** Two addresses that differ are of two articles, as an outlet that runs a series under one title has them. */
const mayBeOnePage = (one: string | undefined, other: string | null | undefined): boolean =>
  one === undefined || (other ?? undefined) === undefined || one === other;

const publishedOf = ({ published }: ArticleContent): number | undefined => published && instantOf(published);
