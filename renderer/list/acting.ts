import type { ArticleRow, Selection } from '../../preload/contract.ts';
import { toggleRead, toggleStar } from '../app/article-actions.ts';
import { setArchived, setRead, setStarred } from '../library/article-changes.ts';
import type { ArticleList } from './use-article-list.ts';

/** What a key or a menu acts on: some articles, and those of their rows that are at hand. */
export interface Acting {
  readonly selection: Selection;
  readonly count: number;
  readonly rows: readonly ArticleRow[];
}

/** The marked rows, or the chosen one; of `index`, if given, unless that row is among the marked. */
export function actingOn({ marking, selectedRow, rowAt }: ArticleList, index?: number): Acting | null {
  if (marking.selection !== null && (index === undefined || marking.isMarked(index))) {
    return { selection: marking.selection, count: marking.count, rows: marking.rows };
  }
  const row = index === undefined ? selectedRow : rowAt(index);
  return row === undefined ? null : { selection: { ids: [row.id] }, count: 1, rows: [row] };
}

/** Marks articles as read, or as unread where all that are at hand are read. */
export function turnRead({ selection, rows, count }: Acting): void {
  const [row] = rows;
  if (count === 1 && row) toggleRead(row);
  else
    setRead(
      selection,
      rows.some(({ isUnread }) => isUnread),
    );
}

/** Stars articles, or takes the stars off where all that are at hand have one. */
export function turnStar({ selection, rows, count }: Acting): void {
  const [row] = rows;
  if (count === 1 && row) toggleStar(row);
  else setStarred(selection, !rows.every(({ isStarred }) => isStarred));
}

/** Archives articles, or takes them out again where all that are at hand are archived. */
export const turnArchived = ({ selection, rows }: Acting): void =>
  setArchived(selection, !rows.every(({ isArchived }) => isArchived));
