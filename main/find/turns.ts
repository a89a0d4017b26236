import type { Turn } from '../../preload/contract.ts';

/** Askers remembered; who has not asked for longest is forgotten, and then not overtaken by himself either. */
const MOST_ASKERS = 100;

/** Which question of each asker is the latest. */
export class Turns {
  readonly #latest = new Map<string, number>();

  /** Takes down a question of a kind, and gives whether it was overtaken by one of a later turn since. */
  take(kind: string, turn: Turn | undefined): () => boolean {
    if (turn === undefined) return () => false;
    const key = `${kind} ${turn.asker}`;
    const latest = Math.max(turn.number, this.#latest.get(key) ?? 0);
    this.#latest.delete(key);
    this.#latest.set(key, latest);
    for (const oldest of this.#latest.keys()) if (this.#latest.size > MOST_ASKERS) this.#latest.delete(oldest);
    return () => (this.#latest.get(key) ?? 0) > turn.number;
  }
}
