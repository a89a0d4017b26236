import { columnsOf } from './columns/columns.ts';
import type { Database } from './database.ts';
import { shownColumns } from './shown-columns.ts';

/** How the list shows an article whose text is not that of its file. */
export interface ShownText {
  readonly number: number;
  readonly lead: string;
  readonly words: number;
}

/** Keeps it until the article has another text. */
export function putShownText(database: Database, { number, lead, words }: ShownText): void {
  const [row] = database.all<{ shown: string | null }>('SELECT shown FROM article WHERE number = ?', [number]);
  if (row === undefined) return;
  const shown = JSON.stringify({ ...shownColumns(row.shown), lead, words });
  database.run('UPDATE article SET shown = ? WHERE number = ?', [shown, number]);
  columnsOf(database).measure(number, words);
}
