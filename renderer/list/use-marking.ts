import { useState } from 'react';
import type { ArticleRow, Selection } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { showToast } from '../app/toasts.ts';
import { library as messages } from '../messages/library.ts';
import type { ListQuery } from './list-query.ts';
import type { AskPage } from './list-store.ts';
import { allMarked, countMarked, isMarked, type Marked, selectionOf, someMarked, withToggled } from './marking.ts';

/** The archive takes no more ids at a time. */
const MOST_IDS = 10_000;
/** Rows that are asked for at once. */
const MOST_ROWS = 500;

/** The marked rows of the list and the ways to mark them. */
export interface Marking {
  /** 0 while no rows are marked. */
  readonly count: number;
  readonly isAll: boolean;
  /** The row that was marked last, from which keys go on. */
  readonly cursor: number | null;
  readonly isMarked: (index: number) => boolean;
  readonly selection: Selection | null;
  /** Marked rows that are at hand. */
  readonly rows: readonly ArticleRow[];
  readonly toggle: (index: number) => void;
  /** Marks all rows from the one where marking began to this one. */
  readonly extendTo: (index: number) => void;
  readonly markAll: () => void;
  readonly clear: () => void;
}

interface Options {
  readonly query: ListQuery;
  readonly total: number;
  readonly chosenIndex: number | null;
  readonly rowAt: (index: number) => ArticleRow | undefined;
  readonly rowsAtHand: () => readonly ArticleRow[];
  readonly ask: AskPage;
}

interface State {
  readonly marked: Marked;
  /** Where a range begins. */
  readonly anchor: number | null;
  readonly cursor: number | null;
  /** What the list showed when they were marked. */
  readonly of: Pick<ListQuery, 'text' | 'view'>;
}

/** Marks of rows, which last until something else is listed or a row is chosen. */
export function useMarking({ query, total, chosenIndex, rowAt, rowsAtHand, ask }: Options): Marking {
  const [kept, setState] = useState<State | null>(null);
  const state = kept?.of.text === query.text && kept.of.view === query.view ? kept : null;
  const count = state === null ? 0 : countMarked(state.marked, total);
  const idAt = (index: number | null) => (index === null ? undefined : rowAt(index)?.id);

  function mark(marked: Marked, anchor: number | null, cursor: number | null): void {
    const isNone = countMarked(marked, total) === 0;
    setState(isNone ? null : { marked, anchor, cursor, of: { text: query.text, view: query.view } });
  }

  function toggle(index: number): void {
    const id = idAt(index);
    if (id === undefined) return;
    const chosen = idAt(chosenIndex);
    const before = state?.marked ?? someMarked(chosen === undefined || chosenIndex === index ? [] : [chosen]);
    mark(withToggled(before, id), index, index);
  }

  async function extendTo(index: number): Promise<void> {
    const anchor = state?.anchor ?? chosenIndex ?? 0;
    const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
    if (last - first >= MOST_IDS) {
      showToast({ message: messages.bulk.tooMany(MOST_IDS), tone: 'problem' });
      return;
    }
    mark(someMarked(await idsBetween(first, last)), anchor, index);
  }

  async function idsBetween(first: number, last: number): Promise<readonly string[]> {
    const known = Array.from({ length: last - first + 1 }, (_, at) => idAt(first + at));
    if (known.every((id) => id !== undefined)) return known;
    const ids: string[] = [];
    for (let offset = first; offset <= last; offset += MOST_ROWS) {
      const { rows } = await ask(offset, Math.min(MOST_ROWS, last - offset + 1));
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  }

  return {
    count,
    isAll: state?.marked.kind === 'all' && state.marked.except.size === 0,
    cursor: count === 0 ? null : (state?.cursor ?? null),
    isMarked: (index) => count > 0 && state !== null && isMarked(state.marked, idAt(index)),
    selection: state === null || count === 0 ? null : selectionOf(state.marked, query),
    rows: state === null || count === 0 ? [] : rowsAtHand().filter(({ id }) => isMarked(state.marked, id)),
    toggle,
    extendTo: (index) => void extendTo(index).catch(reportSurprise),
    markAll: () => mark(allMarked, chosenIndex, state?.cursor ?? chosenIndex),
    clear: () => setState(null),
  };
}
