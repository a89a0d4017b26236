import type { Annotation } from '../../data/annotation.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { allArticleIds, filesOf, recordIdsOf } from '../find/article-files.ts';
import { firstIdOf } from '../find/list-queries.ts';
import { annotationsOf, stateOf } from '../find/marks.ts';
import { recordsOfLines } from '../find/outlets.ts';
import { idsFound } from '../find/page.ts';
import type { Finding } from '../find/query/find.ts';

/** What the archive holds at present, merged from all its files: to compare records from elsewhere with, and to take some out. */
export interface RecordsHere {
  /** The newest clock of an article's record, deleted or not, or undefined when there is none. */
  readonly articleClock: (recordId: string) => string | undefined;
  readonly title: (recordId: string) => string | undefined;
  readonly state: (articleId: string) => ArticleState;
  /** Deleted ones included. */
  readonly annotations: (articleId: string) => readonly Annotation[];
  /** The id that the list has for an article, for that of any of its versions. */
  readonly firstId: (recordId: string) => string | undefined;
  /** All that are not in the trash, and at last those of which only annotations are here. */
  readonly articleIds: () => readonly string[];
  /** The articles of the list that a query gives. */
  readonly found: (finding: Finding) => readonly string[];
  /** One for each version. */
  readonly recordIds: (articleId: string) => readonly string[];
  /** Records of the outlets of some articles, as far as they say which lines are left out of them. */
  readonly outletsOf: (articleIds: readonly string[]) => readonly string[];
  /** Files of records that have something of an article, or of an outlet, relative to the archive. */
  readonly filesOf: (articleId: string) => readonly string[];
}

const NEWEST_CLOCK = `SELECT clock AS value FROM record WHERE id = ?1
  UNION ALL SELECT clock FROM deletion WHERE id = ?1 ORDER BY value DESC LIMIT 1`;

export function recordsHere(catalogue: Catalogue): RecordsHere {
  const first = (sql: string, id: string): string | undefined =>
    catalogue.use((database) => database.all<{ value: string }>(sql, [id])[0]?.value);
  return {
    articleClock: (id) => first(NEWEST_CLOCK, id),
    title: (id) => first('SELECT title AS value FROM record WHERE id = ? ORDER BY clock DESC LIMIT 1', id),
    state: (id) => catalogue.use((database) => stateOf(database, id)),
    annotations: (id) => catalogue.use((database) => annotationsOf(database, id)),
    firstId: (id) => catalogue.use((database) => firstIdOf(database, id)),
    articleIds: () => catalogue.use(allArticleIds),
    found: (finding) => catalogue.use((database) => idsFound(database, finding)),
    recordIds: (id) => catalogue.use((database) => recordIdsOf(database, id)),
    outletsOf: (ids) => catalogue.use((database) => recordsOfLines(database, ids)),
    filesOf: (id) => catalogue.use((database) => filesOf(database, id)),
  };
}
