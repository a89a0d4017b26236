import { useEffect, useState } from 'react';
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
export function useSelection(store: ListStore, version: number, firstId: string | null): SelectionControl {
  const [selection, setSelection] = useState<Selection>({ id: firstId, index: null });
  const [awaited, setAwaited] = useState<number | null>(null);

  useEffect(() => {
    const id = awaited === null ? undefined : store.rowAt(awaited)?.id;
    if (id === undefined) return;
    setSelection({ id, index: awaited });
    setAwaited(null);
  }, [store, version, awaited]);

  return {
    id: selection.id,
    index: awaited ?? selection.index,
    choose: setAwaited,
    chooseArticle(id, index) {
      setAwaited(null);
      setSelection({ id, index });
    },
    place: (index) => setSelection(({ id }) => ({ id, index })),
  };
}
