/** Rows read lately, the least lately asked for forgotten once they are too large together. */
export class KeptRows<T extends { readonly byteLength: number }> {
  readonly #mostBytes: number;
  readonly #rows = new Map<number, T>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The row with an id, by `read` if need be. */
  get(id: number, read: (id: number) => T): T {
    const known = this.#rows.get(id);
    const row = known ?? read(id);
    if (known === undefined) this.#bytes += row.byteLength;
    this.#rows.delete(id);
    this.#rows.set(id, row);
    if (this.#bytes > this.#mostBytes) this.#forgetOldest();
    return row;
  }

  clear(): void {
    this.#rows.clear();
    this.#bytes = 0;
  }

  #forgetOldest(): void {
    for (const [id, { byteLength }] of this.#rows) {
      if (this.#bytes <= this.#mostBytes || this.#rows.size === 1) return;
      this.#rows.delete(id);
      this.#bytes -= byteLength;
    }
  }
}
