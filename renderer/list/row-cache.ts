interface Kept<Row> {
  readonly row: Row;
  readonly generation: number;
}

/**
 * The rows of a long list that are or lately were on screen, by their index. After a change of the list they stay, as
 * stale, so that nothing flickers while the new ones are on their way.
 */
export class RowCache<Row> {
  #rows = new Map<number, Kept<Row>>();
  #generation = 0;
  readonly #limit: number;

  /** Keeps at most `limit` rows. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get generation(): number {
    return this.#generation;
  }

  get(index: number): Row | undefined {
    return this.#rows.get(index)?.row;
  }

  isFresh(index: number): boolean {
    return this.#rows.get(index)?.generation === this.#generation;
  }

  /** Takes rows that were asked for in `generation`; those asked for before a change come too late. */
  put(offset: number, rows: readonly Row[], generation: number): boolean {
    if (generation !== this.#generation) return false;
    rows.forEach((row, at) => this.#rows.set(offset + at, { row, generation }));
    return true;
  }

  /** The list has changed; its rows moved down by `shift`, as far as is known. */
  makeStale(shift: number): void {
    this.#generation += 1;
    if (shift === 0) return;
    this.#rows = new Map([...this.#rows].map(([index, kept]) => [index + shift, kept]));
  }

  clear(): void {
    this.#generation += 1;
    this.#rows.clear();
  }

  /** Forgets what lies farthest from `center` until the limit is kept. */
  trim(center: number): void {
    if (this.#rows.size <= this.#limit) return;
    const byDistance = [...this.#rows.keys()].toSorted((a, b) => Math.abs(a - center) - Math.abs(b - center));
    for (const index of byDistance.slice(this.#limit)) this.#rows.delete(index);
  }

  entries(): IterableIterator<[number, { readonly row: Row }]> {
    return this.#rows.entries();
  }
}
