import type { Article } from '../../../data/article.ts';
import { correctedArticle, correctionsOf, type FieldValues } from '../../../data/corrections.ts';
import { type CorrectableField, fieldValues } from '../../../data/field-values.ts';
import { pageKey } from '../../../data/identity.ts';
import { done, type Outcome } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { Catalogue } from '../../find/catalogue.ts';
import type { Database } from '../../find/database.ts';
import { stateOf } from '../../find/marks.ts';
import { hostOfPage, outletNames, shownSource } from '../../find/outlets.ts';
import type { TextPlace } from '../../find/text/backlog.ts';

/** An article as the reader sees it, and what its file says where that is something else. */
interface ShownArticle {
  readonly article: Article;
  readonly own: Partial<FieldValues>;
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

/** For whom the articles as they are shown will do. */
export const withoutOwn =
  (show: ShowArticle): ((id: string, versionId?: string) => Found<Article>) =>
  (id, versionId) => {
    const shown = show(id, versionId);
    return shown.ok ? done(shown.value.article) : shown;
  };

/** Reads single records as their articles are shown. */
export const readingShown =
  (catalogue: Catalogue, read: (at: TextPlace) => Article | undefined): typeof read =>
  (at) => {
    const article = read(at);
    return article && catalogue.use((database) => shownArticle(database, article, at.articleId)).article;
  };

/** Puts what the reader says of an article, and of its outlet, over what its file says. */
function shownArticle(database: Database, article: Article, articleId: string): ShownArticle {
  const state = stateOf(database, articleId);
  const outlet = outletShown(database, article, state);
  const corrections = { ...correctionsOf(state), ...outlet };
  const values = fieldValues(article);
  const fields = Object.keys(corrections) as CorrectableField[];
  const own = Object.fromEntries(fields.map((field) => [field, values[field]]));
  return { article: correctedArticle(article, corrections), own };
}

/** The outlet as it is shown, where that is not what the file says. */
function outletShown(database: Database, article: Article, state: ArticleState): { readonly source?: string } {
  const { source = null, canonicalUrl, url } = article;
  const address = canonicalUrl ?? url;
  const host = address === undefined ? null : hostOfPage(pageKey(address));
  const shown = shownSource(outletNames(database), state, { source, host });
  return shown === source ? {} : { source: shown ?? '' };
}
