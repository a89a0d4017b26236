/** A stream of numbers in [0, 1) that is the same for the same seed on every machine. */
export type Random = () => number;

/** Mulberry32 by Tommy Ettinger: 32 bits of state, more than good enough for text. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A stream of its own for the `index`th thing made from a seed, so that things can be made in any order. */
export const seededFor = (seed: number, index: number): Random =>
  seeded(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35));

/** A whole number from `from` to `to`, both included. */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

const SLOTS = 1 << 16;

/**
 * Draws from `words` so that the word of rank r comes up in proportion to 1 / (r + 2.7), Mandelbrot's form of Zipf's law.
 * One table look-up a draw; the rarest words share what the table's 65,536 slots leave them.
 */
export function zipf(words: readonly [string, ...string[]]): (random: Random) => string {
  const weights = words.map((_, rank) => 1 / (rank + 2.7));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const slots: string[] = [];
  let reached = 0;
  weights.forEach((weight, rank) => {
    reached += weight;
    const until = Math.round((reached / total) * SLOTS);
    while (slots.length < until) slots.push(words[rank] ?? words[0]);
  });
  return (random) => slots[Math.floor(random() * SLOTS)] ?? words[0];
}
