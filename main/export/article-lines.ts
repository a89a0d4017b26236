import type { Annotation } from '../../data/annotation.ts';
import type { Article } from '../../data/article.ts';
import type { ArticleState } from '../../data/state.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import { articleText } from '../../data/text.ts';
import type { Archive } from '../archive/archive.ts';
import { isLive } from '../find/marks.ts';

/** What a line of JSON Lines says of an article. Everything in it stands alone: nothing has to be looked up elsewhere. */
interface ArticleLine {
  readonly format: 'backfile/article';
  readonly version: 1;
  /** The current version under the article's id. */
  readonly article: Article;
  /** Its linear text, on which the positions of annotations with its hash count. */
  readonly text: string;
  /** What the reader did with it, without what is unset; see `ArticleState`. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly annotations: readonly Annotation[];
  /** Its other versions, newest first. */
  readonly otherVersions: readonly Article[];
}

/** The line of an article, with its line feed; nothing for one that is gone for good. */
export function articleLine(
  { open, versions, here }: Pick<Archive, 'open' | 'versions' | 'here'>,
  id: string,
): Outcome<string, 'damaged' | 'gone'> {
  const opened = open(id);
  const annotations = here.annotations(id).filter(isLive);
  if (!opened.ok) return refused(annotations.length === 0 && opened.reason === 'article-missing' ? 'gone' : 'damaged');
  const { article } = opened.value;
  const others = versions(id).filter(({ isCurrent }) => !isCurrent);
  const line: ArticleLine = {
    format: 'backfile/article',
    version: 1,
    article,
    text: articleText(article.blocks),
    state: valuesOf(here.state(id)),
    annotations,
    otherVersions: others.flatMap(({ versionId }) => {
      const other = open(id, versionId);
      return other.ok ? [{ ...other.value.article, id: versionId }] : [];
    }),
  };
  return done(`${JSON.stringify(line)}\n`);
}

function valuesOf({ registers }: ArticleState): Readonly<Record<string, unknown>> {
  const set = Object.entries(registers).filter(([, { value }]) => value !== null);
  return Object.fromEntries(set.map(([key, { value }]) => [key, value]));
}
