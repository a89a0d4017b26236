import type { Selection } from '../../preload/contract.ts';
import type { ListQuery } from './list-query.ts';

/** Rows that are marked to be changed together: some articles, or all that the list has but some. */
export type Marked =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const allMarked: Marked = { kind: 'all', except: new Set() };

export const someMarked = (ids: Iterable<string>): Marked => ({ kind: 'some', ids: new Set(ids) });

/** Whether an article is marked; of one that is still on its way it is only known whether all are. */
export function isMarked(marked: Marked, id: string | undefined): boolean {
  if (marked.kind === 'some') return id !== undefined && marked.ids.has(id);
  return id === undefined || !marked.except.has(id);
}

/** The same, with the mark of one article changed. */
export function withToggled(marked: Marked, id: string): Marked {
  const ids = new Set(marked.kind === 'some' ? marked.ids : marked.except);
  if (!ids.delete(id)) ids.add(id);
  return marked.kind === 'some' ? { kind: 'some', ids } : { kind: 'all', except: ids };
}

export const countMarked = (marked: Marked, total: number): number =>
  marked.kind === 'some' ? marked.ids.size : Math.max(total - marked.except.size, 0);

/** The marked articles, as the archive is asked for them. */
export const selectionOf = (marked: Marked, { text, view }: ListQuery): Selection =>
  marked.kind === 'some' ? { ids: [...marked.ids] } : { query: text, view, except: [...marked.except] };
