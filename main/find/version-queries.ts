import type { DatedValue } from '../../data/article.ts';
import { SAME_ARTICLE_WITHIN_MS, tellingWords } from '../../data/same-article.ts';
import type { ArticleVersion } from '../../preload/contract.ts';
import type { Database } from './database.ts';
import { versionRecords } from './list-rows.ts';
import { annotationsOf, isLive, stateOf } from './marks.ts';
import { IS_LIVE, RECORDS_PER_FILE } from './schema.ts';

interface VersionRow {
  readonly title: string;
  readonly published_value: string | null;
  readonly published_precision: DatedValue['precision'] | null;
  readonly file_name: string | null;
  readonly text_hash: string;
}

/** The versions of an article, newest first. */
export function versionsOf(database: Database, articleId: string): readonly ArticleVersion[] {
  const notes = annotationsOf(database, articleId).filter(isLive);
  return versionRecords(database, articleId, stateOf(database, articleId))
    .map(({ version, isCurrent, passedOver }): ArticleVersion => {
      const row = rowAt(database, version.record.key);
      const { published_value: value, published_precision: precision } = row;
      return {
        versionId: version.id,
        importedAt: version.importedAt,
        published: value === null || precision === null ? null : { value, precision },
        title: row.title,
        wordCount: version.wordCount,
        fileName: row.file_name,
        isCurrent,
        isHidden: version.isHidden,
        passedOver,
        noteCount: notes.filter((note) => note['backfile:textHash'] === row.text_hash).length,
      };
    })
    .toReversed();
}

function rowAt(database: Database, key: number): VersionRow {
  const sql = 'SELECT title, published_value, published_precision, file_name, text_hash FROM record WHERE key = ?';
  const row = database.all<VersionRow & Record<string, never>>(sql, [key])[0];
  if (row === undefined) throw new Error(`index: no record ${key}`);
  return row;
}

/** Something of the same outlet, of about the same day and with some of the same words in its title. */
export interface Lookalike {
  readonly articleId: string;
  readonly recordId: string;
  /** Where its record is, relative to the archive. */
  readonly path: string;
  readonly title: string;
  readonly foldedTitle: string;
  readonly publishedMs: number;
  /** The page it came from, if it says. */
  readonly page: string | null;
}

/** More than this many in a few days are the outlet's habit, such as a daily column, and no versions of one article. */
const MOST_LOOKALIKES = 40;

export function lookalikes(
  database: Database,
  { source, publishedMs, foldedTitle }: { source: string; publishedMs: number; foldedTitle: string },
): readonly Lookalike[] {
  const [first = '', second = first] = tellingWords(foldedTitle);
  if (first === '') return [];
  return database.all<Lookalike & Record<string, never>>(
    `SELECT coalesce(version_of, record.id) AS articleId, record.id AS recordId, file.path AS path, title,
       folded_title AS foldedTitle, published AS publishedMs, page
     FROM record JOIN file ON file.id = record.key / ${RECORDS_PER_FILE}
     WHERE source = ?1 AND published BETWEEN ?2 AND ?3
       AND (instr(folded_title, ?4) > 0 OR instr(folded_title, ?5) > 0) AND ${IS_LIVE}
     ORDER BY imported LIMIT ${MOST_LOOKALIKES}`,
    [source, publishedMs - SAME_ARTICLE_WITHIN_MS, publishedMs + SAME_ARTICLE_WITHIN_MS, first, second],
  );
}
