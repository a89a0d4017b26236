import type { ListQuery } from './list-query.ts';

/** Where the reader was in a list, by articles, for rows come and go. */
export interface Position {
  /** The first article on screen; null at the very top. */
  readonly topId: string | null;
  readonly chosenId: string | null;
}

/** Lists that were left longest ago are forgotten. */
const MOST_LISTS = 50;

/** Where the reader was in each list that they looked at since the window was opened. */
export class Positions {
  readonly #positions = new Map<string, Position>();

  remember(query: ListQuery, position: Position): void {
    const key = keyOf(query);
    this.#positions.delete(key);
    this.#positions.set(key, position);
    const [oldest] = this.#positions.keys();
    if (this.#positions.size > MOST_LISTS && oldest !== undefined) this.#positions.delete(oldest);
  }

  of(query: ListQuery): Position | undefined {
    return this.#positions.get(keyOf(query));
  }
}

const keyOf = ({ text, view, order }: ListQuery): string =>
  JSON.stringify([text.trim(), view, order.by, order.direction]);
