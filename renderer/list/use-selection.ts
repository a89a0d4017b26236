import { useState } from 'react';
import type { ListStore } from './list-store.ts';

export interface Selection {
  /** The article that is open. */
  readonly id: string | null;
  /** Where it stands in the list, or null when that is not known or it is not in it. */
  readonly index: number | null;
}

export interface SelectionControl extends Selection {
  /** Takes the article of a row, as soon as that row is here. */
  readonly choose: (index: number) => void;
  readonly chooseArticle: (id: string, index: number | null) => void;
  /** The same article now stands elsewhere. */
  readonly place: (index: number | null) => void;
}

/** Which row is chosen. A row may be chosen (End in a long list) before the article in it is known. */
export function useSelection(store: ListStore, firstId: string | null): SelectionControl {
  const [chosen, setChosen] = useState<Selection & { readonly isAwaited: boolean }>({
    id: firstId,
    index: null,
    isAwaited: false,
  });
  const { index, isAwaited } = chosen;
  const awaitedId = isAwaited && index !== null ? store.rowAt(index)?.id : undefined;
  const id = awaitedId ?? chosen.id;

  return {
    id,
    index,
    choose(row) {
      const known = store.rowAt(row)?.id;
      setChosen({ id: known ?? id, index: row, isAwaited: known === undefined });
    },
    chooseArticle: (article, row) => setChosen({ id: article, index: row, isAwaited: false }),
    place: (row) => setChosen({ id, index: row, isAwaited: false }),
  };
}
