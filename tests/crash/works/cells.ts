import type { Article } from '../../../data/article.ts';
import { blockTexts } from '../../../data/text.ts';
import type { Archive, Arrival } from '../../../main/archive/archive.ts';
import type { ListOrder, ListView, OpenArticle } from '../../../preload/contract.ts';
import type { Change } from './work.ts';

/** How articles, notes and states appear as cells of a `PromiseLedger`: the same before a kill and after it. */

const oldest: ListOrder = { by: 'imported', direction: 'ascending' };
const PAGE = 500;

export const articleCell = ({ title }: Pick<Article, 'title'>): string => `article ${title}`;
export const noteCell = (articleId: string, marker: string): string => `note ${marker} on ${articleId}`;
export const stateCell = (articleId: string, what: 'read' | 'starred' | 'position' | 'trashed'): string =>
  `${what} ${articleId}`;

/** A file that was written outside of the archive; it has the value `WHOLE` or is not there. */
export const fileCell = (name: string): string => `file ${name}`;
export const WHOLE = 'whole';

/** What there is to see of an article's text: its first block. */
const textValue = ({ blocks }: Pick<Article, 'blocks'>): string => (blocks[0] ? blockTexts(blocks[0]).join(' ') : '');

export const arrivalChanges = (arrivals: readonly Arrival[]): Change[] =>
  arrivals.flatMap(({ drafts }) =>
    drafts.map(({ content }) => ({ cell: articleCell(content), value: textValue(content) })),
  );

/** A note's words begin with a marker of its own, which stays when the rest is changed. */
export const noteValue = (color: string, words: string): string => `${color} ${words}`;

export function listedIds(archive: Archive, view: ListView = 'archive'): string[] {
  const pages = Math.ceil(archive.page(oldest, 0, 1, view).total / PAGE);
  return Array.from({ length: pages }, (_, page) => archive.page(oldest, page * PAGE, PAGE, view).rows).flatMap(
    (rows) => rows.map(({ id }) => id),
  );
}

/** Everything an archive shows, its trash included, by cell; a cell seen twice has two values. */
export function cellsOf(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  const see = ({ cell, value }: Change) => cells.set(cell, [...(cells.get(cell) ?? []), value]);
  for (const view of ['archive', 'trash'] as const) {
    for (const id of listedIds(archive, view)) {
      const opened = archive.open(id);
      if (opened.ok) changesSeen(opened.value).forEach(see);
      else see({ cell: `listed ${id}`, value: opened.reason });
      if (view === 'trash') see({ cell: stateCell(id, 'trashed'), value: 'true' });
    }
  }
  return cells;
}

/** States that are as they are by themselves are not in the list, for nobody promised them. */
export function changesSeen({ article, notes, isUnread, isStarred, position }: OpenArticle): Change[] {
  const { id } = article;
  return [
    { cell: articleCell(article), value: textValue(article) },
    ...notes.map(({ color, text }) => ({
      cell: noteCell(id, text.split(' ', 1)[0] ?? ''),
      value: noteValue(color, text),
    })),
    ...(isUnread ? [] : [{ cell: stateCell(id, 'read'), value: 'true' }]),
    ...(isStarred ? [{ cell: stateCell(id, 'starred'), value: 'true' }] : []),
    ...(position ? [{ cell: stateCell(id, 'position'), value: JSON.stringify(position) }] : []),
  ];
}
