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

export function recordsHere(catalogue: Catalogue): RecordsHere {
  function newest(column: 'clock' | 'title', id: string): string | undefined {
    const sql = `SELECT ${column} AS value FROM record WHERE id = ? ORDER BY clock DESC LIMIT 1`;
    return catalogue.use((database) => database.all<{ value: string }>(sql, [id])[0]?.value);
  }
  return {
    articleClock: (id) => newest('clock', id),
    title: (id) => newest('title', id),
    state: (id) => catalogue.use((database) => stateOf(database, id)),
    annotations: (id) => catalogue.use((database) => annotationsOf(database, id)),
  };
}
