/** The value of a cell that holds nothing: no such article, a note that was removed. */
export const ABSENT = '(absent)';

interface Begun {
  readonly order: number;
  readonly value: string;
}

/**
 * What an archive owes its reader. Everything a reader can change is a cell with a value. A change that was begun may have
 * come through or not until it is acknowledged; from then on only its value, or that of a change begun later, may be seen.
 */
export class PromiseLedger {
  /** Values that hold for certain, by cell. */
  readonly #kept = new Map<string, Begun>();
  readonly #begun = new Map<string, Begun[]>();
  #acknowledged = 0;

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** `order` grows with every change, whatever its cell. */
  begin(order: number, cell: string, value: string): void {
    const others = this.#begun.get(cell) ?? [];
    this.#begun.set(cell, [...others, { order, value }]);
  }

  acknowledge(order: number, cell: string): void {
    const begun = this.#begun.get(cell) ?? [];
    const change = begun.find((each) => each.order === order);
    if (change === undefined) throw new Error(`acknowledged before it was begun: ${cell}`);
    this.#acknowledged += 1;
    this.#kept.set(cell, change);
    this.#begun.set(
      cell,
      begun.filter((each) => each.order > order),
    );
  }

  /**
   * Compares what an archive shows with what it owes and gives each broken promise as a sentence. What was seen once has
   * to stay: it is owed from then on.
   */
  settle(seen: ReadonlyMap<string, readonly string[]>): string[] {
    const broken: string[] = [];
    for (const cell of new Set([...this.#kept.keys(), ...this.#begun.keys(), ...seen.keys()])) {
      const values = seen.get(cell) ?? [ABSENT];
      const [value = ABSENT] = values;
      if (values.length > 1) broken.push(`doubled: ${cell} is ${values.join(' and ')}`);
      if (!this.#owed(cell).has(value))
        broken.push(`lost: ${cell} is ${value}, not ${[...this.#owed(cell)].join(' or ')}`);
      this.#kept.set(cell, { order: 0, value });
    }
    this.#begun.clear();
    return broken;
  }

  #owed(cell: string): ReadonlySet<string> {
    const begun = (this.#begun.get(cell) ?? []).map(({ value }) => value);
    return new Set([this.#kept.get(cell)?.value ?? ABSENT, ...begun]);
  }
}
