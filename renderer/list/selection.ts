/** Which article is chosen, and which row it stands in. */
export interface Selection {
  /** The article that is open. */
  readonly id: string | null;
  /** Where it stands in the list, or null when that is not known or it is not in it. */
  readonly index: number | null;
}

/** A selection as the reader makes it: a row may be chosen before the article in it is known. */
export interface Choice extends Selection {
  /** The row's article is on its way; `id` is still the one before. */
  readonly isAwaited: boolean;
}

/** The choice of a row, whose article is `id` if that is known. */
export function chooseRow(before: Choice, index: number, id: string | undefined): Choice {
  return { id: id ?? before.id, index, isAwaited: id === undefined };
}

/** The choice once the awaited row is here; `id` is the article of the chosen row if it is. */
export function settled(choice: Choice, id: string | undefined): Choice {
  return choice.isAwaited && id !== undefined ? { ...choice, id, isAwaited: false } : choice;
}

/**
 * The list has changed and the article chosen in `then` now stands at `index`. The reader may have chosen another
 * meanwhile, which is left alone.
 */
export function moved(now: Choice, then: Choice, index: number | null): Choice {
  return !then.isAwaited && now.id === then.id && now.index === then.index ? { ...now, index } : now;
}
