import type { Article } from '../../../data/article.ts';
import { correctedArticle, correctionsOf, type FieldValues } from '../../../data/corrections.ts';
import { fieldValues } from '../../../data/field-values.ts';
import { done, type Outcome } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { Catalogue } from '../../find/catalogue.ts';
import { stateOf } from '../../find/marks.ts';
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
    const state = catalogue.use((database) => stateOf(database, found.value.id));
    return done(shownArticle(found.value, state));
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
    return (
      article &&
      shownArticle(
        article,
        catalogue.use((database) => stateOf(database, at.articleId)),
      ).article
    );
  };

/** Puts what the reader says of an article over what its file says. */
function shownArticle(article: Article, state: ArticleState): ShownArticle {
  const corrections = correctionsOf(state);
  const values = fieldValues(article);
  const own = Object.fromEntries(Object.keys(corrections).map((field) => [field, values[field as keyof FieldValues]]));
  return { article: correctedArticle(article, corrections), own };
}
