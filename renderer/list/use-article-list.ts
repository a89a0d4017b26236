import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { ArticleRow, ListOrder } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import { coalesce } from './coalesce.ts';
import { createListStore } from './list-store.ts';
import { useSelection } from './use-selection.ts';
import type { ListboxHandle } from './VirtualListbox.tsx';

/** An import changes the list many times a second; drawing it a few times is enough. */
const REFRESH_GAP_MS = 150;

export interface ArticleList {
  readonly total: number | null;
  readonly rowAt: (index: number) => ArticleRow | undefined;
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
  readonly listbox: RefObject<ListboxHandle | null>;
}

const pageAsker = (order: ListOrder) => (offset: number, limit: number) =>
  ask('articles.page', { order, offset, limit });

/** The list of articles in one order, kept up with the archive; what is chosen and what is on screen stay put. */
export function useArticleList(order: ListOrder, firstId: string | null, onSelect: (id: string) => void): ArticleList {
  const [store] = useState(() => createListStore(pageAsker(order), reportSurprise));
  const version = useSyncExternalStore(store.subscribe, store.version);
  const selection = useSelection(store, version, firstId);
  const listbox = useRef<ListboxHandle>(null);
  const [rowToShow, setRowToShow] = useState<number | null>(null);

  const rowOf = async (id: string | null | undefined) => (id ? ask('articles.row', { order, id }) : null);

  async function reveal(id: string): Promise<void> {
    const index = await rowOf(id);
    selection.chooseArticle(id, index);
    setRowToShow(index);
  }

  const selected = useEffectEvent(onSelect);
  useEffect(() => {
    if (selection.id !== null) selected(selection.id);
  }, [selection.id]);

  const total = store.total();
  useLayoutEffect(() => {
    if (rowToShow === null || total === null || !listbox.current) return;
    listbox.current.showRow(rowToShow);
    setRowToShow(null);
  }, [rowToShow, total]);

  async function refresh(): Promise<void> {
    const top = listbox.current?.topRow() ?? null;
    const anchor = top === null ? undefined : store.rowAt(top)?.id;
    const [anchorRow, selectedRow] = await Promise.all([rowOf(anchor), rowOf(selection.id)]);
    const shift = top === null || anchorRow === null ? 0 : anchorRow - top;
    flushSync(() => {
      store.refresh(shift);
      selection.place(selectedRow);
    });
    if (shift !== 0) listbox.current?.shiftBy(shift);
  }

  const refreshNow = useEffectEvent(refresh);
  const refreshSoon = useMemo(() => coalesce(() => refreshNow(), REFRESH_GAP_MS, reportSurprise), []);
  useEvents('articles.changed', refreshSoon);

  const restart = useEffectEvent(() => {
    store.restart(pageAsker(order));
    if (selection.id === null) setRowToShow(0);
    else reveal(selection.id).catch(reportSurprise);
  });
  useEffect(() => restart(), [order.by, order.direction]);

  return {
    total,
    rowAt: store.rowAt,
    show: store.show,
    selectedId: selection.id,
    selectedIndex: selection.index,
    selectedRow: selection.index === null ? undefined : store.rowAt(selection.index),
    choose: selection.choose,
    reveal: (id) => void reveal(id).catch(reportSurprise),
    move(by) {
      const last = (total ?? 0) - 1;
      if (last < 0) return;
      const index = selection.index === null ? 0 : Math.min(Math.max(selection.index + by, 0), last);
      listbox.current?.showRow(index);
      selection.choose(index);
    },
    listbox,
  };
}
