export interface DelayedSave<T> {
  /** Saves this value soon, instead of any that still waits. */
  readonly save: (value: T) => void;
  /** Saves what waits at once. */
  readonly flush: () => void;
}

/** Saves the latest of many changes, `delayMs` after the last of them. `failed` hears of a save that went wrong. */
export function createDelayedSave<T>(
  write: (value: T) => Promise<unknown>,
  delayMs: number,
  failed: (error: unknown) => void,
): DelayedSave<T> {
  let waiting: { readonly value: T; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  function flush(): void {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const { value } = waiting;
    waiting = undefined;
    write(value).catch(failed);
  }

  return {
    save(value) {
      if (waiting) clearTimeout(waiting.timer);
      waiting = { value, timer: setTimeout(flush, delayMs) };
    },
    flush,
  };
}
