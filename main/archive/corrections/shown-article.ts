import type { Article } from '../../../data/article.ts';
import { choicesOf } from '../../../data/cleaning/cleaning-records.ts';
import { correctedArticle, correctionsOf, type FieldValues } from '../../../data/corrections.ts';
import { type CorrectableField, fieldValues } from '../../../data/field-values.ts';
import { pageKey } from '../../../data/identity.ts';
import { done, type Outcome } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { Catalogue } from '../../find/catalogue.ts';
import type { Database } from '../../find/database.ts';
import { stateOf } from '../../find/marks.ts';
import { hostOfPage, linesLeftOut, outletNames, shownSource } from '../../find/outlets.ts';
import type { TextPlace } from '../../find/text/backlog.ts';
import { type CleanedArticle, cleanedArticle } from '../cleaning/cleaned-article.ts';

/** An article as the reader sees it, and what its file says where that is something else. */
export interface ShownArticle {
  readonly article: Article;
  readonly own: Partial<FieldValues>;
  /** Null where the text is as its file has it. */
  readonly cleaned: CleanedArticle | null;
}

type Found<T> = Outcome<T, 'article-missing' | 'article-damaged'>;

export type ShowArticle = (id: string, versionId?: string) => Found<ShownArticle>;

/** Finds articles as they are shown, from where `find` gives them as they are stored under their first ids. */
export const showingArticles =
  (catalogue: Catalogue, find: (id: string, versionId?: string) => Found<Article>): ShowArticle =>
  (id, versionId) => {
    const found = find(id, versionId);
    if (!found.ok) return found;
    return done(catalogue.use((database) => shownArticle(database, found.value, found.value.id)));
  };

/** Reads single records as their articles are shown. */
export const readingShown =
  (catalogue: Catalogue, read: (at: TextPlace) => Article | undefined): typeof read =>
  (at) => {
    const article = read(at);
    return article && catalogue.use((database) => shownArticle(database, article, at.articleId)).article;
  };

/** Puts what the reader says of an article, and of its outlet, over what its file says. */
function shownArticle(database: Database, file: Article, articleId: string): ShownArticle {
  const state = stateOf(database, articleId);
  const source = outletShown(database, file, state);
  const corrections = { ...correctionsOf(state), ...(source !== (file.source ?? null) && { source: source ?? '' }) };
  const values = fieldValues(file);
  const fields = Object.keys(corrections) as CorrectableField[];
  const own = Object.fromEntries(fields.map((field) => [field, values[field]]));
  const cleaned = cleanedArticle(file, { own: choicesOf(state), leftOut: linesLeftOut(database, source) });
  return { article: correctedArticle(cleaned?.article ?? file, corrections), own, cleaned };
}

function outletShown(database: Database, article: Article, state: ArticleState): string | null {
  const { source = null, canonicalUrl, url } = article;
  const address = canonicalUrl ?? url;
  const host = address === undefined ? null : hostOfPage(pageKey(address));
  return shownSource(outletNames(database), state, { source, host });
}
