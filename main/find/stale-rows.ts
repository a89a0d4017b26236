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

/** Some of those that are remembered. */
export const staleIds = (database: Database, most: number): readonly string[] =>
  database.all<{ id: string }>('SELECT id FROM stale LIMIT ?', [most]).map(({ id }) => id);

export function forgetStale(database: Database, ids: readonly string[]): void {
  for (const id of ids) database.run('DELETE FROM stale WHERE id = ?', [id]);
}
