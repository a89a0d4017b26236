import type { Annotation } from '../../data/annotation.ts';
import type { ArticleState } from '../../data/state.ts';
import type { Catalogue } from '../find/catalogue.ts';
import { annotationsOf, stateOf } from '../find/marks.ts';

/** What the archive holds at present, merged from all its files, to compare records from elsewhere with. */
export interface RecordsHere {
  /** The newest clock of an article's record, deleted or not, or undefined when there is none. */
  readonly articleClock: (recordId: string) => string | undefined;
  readonly title: (recordId: string) => string | undefined;
  readonly state: (articleId: string) => ArticleState;
  /** Deleted ones included. */
  readonly annotations: (articleId: string) => readonly Annotation[];
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
  };
}
