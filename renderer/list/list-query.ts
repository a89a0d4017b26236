import { useSyncExternalStore } from 'react';
import { parseQuery } from '../../data/query/parse-query.ts';
import type { QueryTerm } from '../../data/query/query.ts';
import type { ListOrder, ListView } from '../../preload/contract.ts';

/** What the list shows: the articles that a query gives, of the archive or of the trash, in an order. */
export interface ListQuery {
  /** As the reader types it; empty for all. */
  readonly text: string;
  readonly order: ListOrder;
  readonly view: ListView;
}

/** The order of all articles, or of those that a choice such as a tag narrows them to. */
let browsing: ListOrder = { by: 'published', direction: 'descending' };
/** The order of what words were searched for, for as long as the reader wants no other. */
let searching: ListOrder = { by: 'relevance', direction: 'descending' };

let current: ListQuery = { text: '', order: browsing, view: 'archive' };
const watchers = new Set<() => void>();

/** What is asked at present, for code outside of components. */
export const listQuery = (): ListQuery => current;

/**
 * Asks for something else; a new text is one for the archive unless a view comes with it. An order holds for searches
 * for words or for all else, whichever it is given with; each keeps its own.
 */
export function changeListQuery(patch: Partial<ListQuery>): void {
  const view = patch.view ?? (patch.text === undefined ? current.view : 'archive');
  const text = patch.text ?? current.text;
  const isSearch = seeksWords(text);
  if (patch.order && isSearch) searching = patch.order;
  else if (patch.order) browsing = patch.order;
  const next = { text, view, order: isSearch ? searching : browsing };
  if (isSame(current, next)) return;
  current = next;
  for (const watch of watchers) watch();
}

/** Whether a query has words that an article can meet better or worse. */
export const seeksWords = (text: string): boolean => parseQuery(text).terms.some(isOfWords);

function isOfWords(term: QueryTerm): boolean {
  if (term.kind === 'or') return term.terms.some(isOfWords);
  return term.kind === 'word' || term.kind === 'phrase' || term.kind === 'near' || term.kind === 'scope';
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
