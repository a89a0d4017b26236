/** Passes on the first call and then at most one in `gapMs`, so that news of every file does not redraw the window. */
export function paced<Args extends readonly unknown[]>(
  tell: (...args: Args) => void,
  gapMs: number,
): (...args: Args) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (...args) => {
    const now = performance.now();
    if (now - toldAt < gapMs) return;
    toldAt = now;
    tell(...args);
  };
}
