import type { Database } from './database.ts';
import { printsOf } from './line-prints.ts';

/** Rows of the list that lines came or went of. There may be very many, so they are made anew by and by. */

/** Where more lines than these changed at once, articles are not asked whether they have one. */
const MOST_LINES_SOUGHT = 200;

/** Remembers the articles that have one of some lines, by all appearances. */
export function markStale(database: Database, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const prints = lines.length > MOST_LINES_SOUGHT ? [] : lines.map((line) => printsOf([line]));
  const hasLine = prints.map((_, index) => `instr(prints, ?${index + 1}) > 0`).join(' OR ') || '1';
  database.run(
    `INSERT OR IGNORE INTO stale SELECT article.id FROM article JOIN record ON record.key = article.record WHERE ${hasLine}`,
    prints,
  );
}

export const hasStale = (database: Database): boolean => database.all('SELECT 1 FROM stale LIMIT 1').length > 0;

/** Those that are remembered, neighbours of the list's columns together. */
export const staleIds = (database: Database): readonly string[] =>
  database
    .all<{ id: string }>('SELECT stale.id FROM stale LEFT JOIN article ON article.id = stale.id ORDER BY number')
    .map(({ id }) => id);

export function forgetStale(database: Database, ids: readonly string[]): void {
  for (const id of ids) database.run('DELETE FROM stale WHERE id = ?', [id]);
}
