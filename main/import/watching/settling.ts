/** How long files are given to be written. */
export interface SettlingPace {
  /** A file that has not changed for so long is completely written. */
  readonly stillMs: number;
  /** So long a complete file waits for others that are still being written, for they may belong together. */
  readonly patienceMs: number;
}

/** Files that are new or were written again, until each stands still. */
export class Settling {
  readonly #pace: SettlingPace;
  readonly #arriving = new Map<string, { readonly state: string; readonly sinceMs: number }>();

  constructor(pace: SettlingPace) {
    this.#pace = pace;
  }

  /** Of `files`, by their states, those that `seen` does not know so and that are completely written. */
  ready(
    files: ReadonlyMap<string, string>,
    seen: ReadonlyMap<string, string>,
    nowMs: number = performance.now(),
  ): readonly string[] {
    this.#notice(files, seen, nowMs);
    const { stillMs, patienceMs } = this.#pace;
    const ages = [...this.#arriving].map(([path, { sinceMs }]) => ({ path, ageMs: nowMs - sinceMs }));
    const still = ages.filter(({ ageMs }) => ageMs >= stillMs);
    const isWorthWaiting = still.length < ages.length && still.every(({ ageMs }) => ageMs < patienceMs);
    return isWorthWaiting ? [] : still.map(({ path }) => path);
  }

  #notice(files: ReadonlyMap<string, string>, seen: ReadonlyMap<string, string>, nowMs: number): void {
    for (const path of this.#arriving.keys()) {
      if (!files.has(path) || files.get(path) === seen.get(path)) this.#arriving.delete(path);
    }
    for (const [path, state] of files) {
      if (seen.get(path) === state || this.#arriving.get(path)?.state === state) continue;
      this.#arriving.set(path, { state, sinceMs: nowMs });
    }
  }
}
