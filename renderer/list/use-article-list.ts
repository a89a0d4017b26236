import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { ArticleRow, Turn } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask, listen } from '../client/client.ts';
import { nextTurn } from '../client/turns.ts';
import { coalesce } from './coalesce.ts';
import type { ListQuery } from './list-query.ts';
import { type AskPage, createListStore } from './list-store.ts';
import { Positions } from './positions.ts';
import { type Marking, useMarking } from './use-marking.ts';
import { useSelection } from './use-selection.ts';
import type { ListboxHandle } from './VirtualListbox.tsx';

/** An import changes the list many times a second; drawing it a few times is enough. */
const REFRESH_GAP_MS = 150;

export interface ArticleList {
  /** Null before the first answer. */
  readonly total: number | null;
  readonly rowAt: (index: number) => ArticleRow | undefined;
  /** Rows `[start, end)` came on screen. */
  readonly show: (start: number, end: number) => void;
  readonly selectedId: string | null;
  readonly selectedIndex: number | null;
  /** The chosen article's row when it is at hand. */
  readonly selectedRow: ArticleRow | undefined;
  readonly choose: (index: number) => void;
  /** Chooses an article wherever it stands, and shows its row. */
  readonly reveal: (id: string) => void;
  /** Chooses a row relative to the chosen one and shows it. */
  readonly move: (by: number) => void;
  readonly marking: Marking;
}

interface Options {
  readonly query: ListQuery;
  /** The article that was open last time. */
  readonly firstId: string | null;
  readonly listbox: RefObject<ListboxHandle | null>;
  readonly onSelect: (id: string) => void;
}

const pageAsker =
  ({ text, order, view }: ListQuery, turn?: Turn): AskPage =>
  (offset, limit) =>
    ask('articles.page', { query: text, order, offset, limit, view, turn });

interface RowToShow {
  readonly index: number;
  /** As the first on screen; else wherever it takes least scrolling. */
  readonly isFirst: boolean;
}

/** The articles that a query gives, kept up with the archive; what is chosen and what is on screen stay put. */
export function useArticleList({ query, firstId, listbox, onSelect }: Options): ArticleList {
  const asker = useId();
  const [store] = useState(() => createListStore(pageAsker(query, nextTurn(asker)), reportSurprise));
  useSyncExternalStore(store.subscribe, store.version);
  const selection = useSelection(store, firstId);
  const { chosen } = selection;
  const total = store.total();

  const { text, order, view } = query;
  const rowOf = async (id: string | null | undefined) =>
    id ? ask('articles.row', { query: text, order, id, view }) : null;

  const marking = useMarking({
    query,
    total: total ?? 0,
    chosenIndex: chosen.index,
    rowAt: store.rowAt,
    rowsAtHand: store.rows,
    ask: pageAsker(query),
  });

  const rowToShow = useRef<RowToShow | null>(null);
  function showWanted(): void {
    const wanted = rowToShow.current;
    if (wanted === null || !listbox.current || wanted.index >= (total ?? 0)) return;
    rowToShow.current = null;
    if (wanted.isFirst) listbox.current.showFirst(wanted.index);
    else listbox.current.showRow(wanted.index);
  }
  useLayoutEffect(showWanted);

  async function reveal(id: string): Promise<void> {
    const index = await rowOf(id);
    rowToShow.current = index === null ? null : { index, isFirst: false };
    selection.chooseArticle(id, index);
  }

  async function refresh(): Promise<void> {
    const top = listbox.current?.topRow() ?? null;
    const anchor = top === null ? undefined : store.rowAt(top)?.id;
    const [anchorRow, chosenRow] = await Promise.all([rowOf(anchor), rowOf(chosen.id)]);
    const shift = top === null || anchorRow === null ? 0 : anchorRow - top;
    flushSync(() => {
      selection.move(chosen, chosenRow);
      store.refresh(shift);
    });
    if (shift !== 0) listbox.current?.shiftBy(shift);
  }

  const refreshNow = useEffectEvent(refresh);
  const isSearch = useEffectEvent(() => query.text !== '');
  useEffect(() => {
    const refreshSoon = coalesce(() => refreshNow(), REFRESH_GAP_MS, reportSurprise);
    return listen((event) => {
      // What is searched for may be in texts that became known just now.
      if (event.name === 'articles.changed' || (event.name === 'index.progress' && isSearch())) refreshSoon();
    });
  }, []);

  const [positions] = useState(() => new Positions());
  const listed = useRef<ListQuery | null>(null);
  function rememberPosition(): void {
    const top = listbox.current?.topRow() ?? null;
    const topId = top === null ? null : store.rowAt(top)?.id;
    // Rows that never came are no place that the reader was at.
    if (listed.current === null || topId === undefined) return;
    positions.remember(listed.current, { topId, chosenId: chosen.id });
  }

  /**
   * A list that was looked at before stands where it stood, and where it lacks the open article the one chosen then is
   * open again. In one that is new the open article stays in sight.
   */
  async function restart(changed: ListQuery): Promise<void> {
    rememberPosition();
    listed.current = changed;
    const kept = positions.of(changed);
    // What was asked for the list before is wanted no longer.
    store.restart(pageAsker(changed, nextTurn(asker)));
    const [chosenRow, topRow, keptRow] = await Promise.all([chosen.id, kept?.topId, kept?.chosenId].map(rowOf));
    if (listed.current !== changed) return;
    const isFirst = kept !== undefined;
    rowToShow.current = { index: (isFirst ? topRow : chosenRow) ?? 0, isFirst };
    if (chosenRow === null && kept?.chosenId && keptRow) selection.chooseArticle(kept.chosenId, keptRow);
    else selection.move(chosen, chosenRow ?? null);
    showWanted();
  }
  const restartNow = useEffectEvent((changed: ListQuery) => void restart(changed).catch(reportSurprise));
  useEffect(() => restartNow(query), [query]);

  const selected = useEffectEvent(onSelect);
  useEffect(() => {
    if (chosen.id !== null) selected(chosen.id);
  }, [chosen.id]);

  return {
    total,
    rowAt: store.rowAt,
    show: store.show,
    selectedId: chosen.id,
    selectedIndex: chosen.index,
    selectedRow: chosen.index === null ? undefined : store.rowAt(chosen.index),
    choose(index) {
      marking.clear();
      selection.choose(index);
    },
    marking,
    reveal: (id) => void reveal(id).catch(reportSurprise),
    move(by) {
      const last = (total ?? 0) - 1;
      if (last < 0) return;
      const index = chosen.index === null ? 0 : Math.min(Math.max(chosen.index + by, 0), last);
      listbox.current?.showRow(index);
      marking.clear();
      selection.choose(index);
    },
  };
}
