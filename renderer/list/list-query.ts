import { useSyncExternalStore } from 'react';
import type { ListOrder, ListView } from '../../preload/contract.ts';

/** What the list shows: the articles that a query gives, of the archive or of the trash, in an order. */
export interface ListQuery {
  /** As the reader types it; empty for all. */
  readonly text: string;
  readonly order: ListOrder;
  readonly view: ListView;
}

let current: ListQuery = { text: '', order: { by: 'published', direction: 'descending' }, view: 'archive' };
const watchers = new Set<() => void>();

/** What is asked at present, for code outside of components. */
export const listQuery = (): ListQuery => current;

/** Asks for something else; a new text is one for the archive unless a view comes with it. */
export function changeListQuery(patch: Partial<ListQuery>): void {
  const view = patch.view ?? (patch.text === undefined ? current.view : 'archive');
  const next = { ...current, ...patch, view };
  if (isSame(current, next)) return;
  current = next;
  for (const watch of watchers) watch();
}

/** The query of this window's list; the sidebar, the search box and facets change it with `changeListQuery`. */
export const useListQuery = (): ListQuery => useSyncExternalStore(subscribe, listQuery);

function subscribe(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

const isSame = (one: ListQuery, other: ListQuery): boolean =>
  one.text === other.text &&
  one.view === other.view &&
  one.order.by === other.order.by &&
  one.order.direction === other.order.direction;
