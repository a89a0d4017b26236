import type { Selection } from '../../preload/contract.ts';

/** Kinds of what is dragged within the window, as `DataTransfer` names them. */
export const DRAGGED = {
  /** A `Selection` as JSON. */
  articles: 'application/x-backfile-articles',
  /** The id of a collection. */
  collection: 'application/x-backfile-collection',
  /** The name of a tag. */
  tag: 'application/x-backfile-tag',
} as const;

/** Lets articles be dragged to the library. */
export function dragArticles(transfer: DataTransfer, selection: Selection): void {
  transfer.setData(DRAGGED.articles, JSON.stringify(selection));
  transfer.effectAllowed = 'copy';
}

/** Articles that were dropped; what the window itself put there needs no further check. */
export const droppedArticles = (json: string): Selection => JSON.parse(json) as Selection;
