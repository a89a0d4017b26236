import { useState } from 'react';
import type { ListStore } from './list-store.ts';
import { type Choice, chooseRow, moved, settled } from './selection.ts';

export interface SelectionControl {
  readonly chosen: Choice;
  /** Takes the article of a row, as soon as that row is here. */
  readonly choose: (index: number) => void;
  readonly chooseArticle: (id: string, index: number | null) => void;
  /** What was chosen in `then` now stands at `index`. */
  readonly move: (then: Choice, index: number | null) => void;
}

/** Which row of the list is chosen; `firstId` is the article that was open last time. */
export function useSelection(store: ListStore, firstId: string | null): SelectionControl {
  const [choice, setChoice] = useState<Choice>({ id: firstId, index: null, isAwaited: false });
  const idAt = (index: number | null) => (index === null ? undefined : store.rowAt(index)?.id);
  const chosen = settled(choice, idAt(choice.index));
  if (chosen !== choice) setChoice(chosen);
  return {
    chosen,
    choose: (index) => setChoice((before) => chooseRow(before, index, idAt(index))),
    chooseArticle: (id, index) => setChoice({ id, index, isAwaited: false }),
    move: (then, index) => setChoice((before) => moved(before, then, index)),
  };
}
