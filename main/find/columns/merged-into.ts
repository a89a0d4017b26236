/** As of `Array.prototype.sort`, for article numbers. */
export type Compare = (one: number, other: number) => number;

/** Sorted numbers with others in their places, which are found by halving: few are added to many. */
export function mergedInto(sorted: Uint32Array, added: Uint32Array, compare: Compare): Uint32Array {
  const merged = new Uint32Array(sorted.length + added.length);
  let [from, length] = [0, 0];
  for (const number of added.toSorted(compare)) {
    const to = placeFor(number, sorted, from, compare);
    merged.set(sorted.subarray(from, to), length);
    length += to - from;
    merged[length++] = number;
    from = to;
  }
  merged.set(sorted.subarray(from), length);
  return merged;
}

/** Index of the first of `sorted`, from `start` on, that does not come before a number. */
function placeFor(number: number, sorted: Uint32Array, start: number, compare: Compare): number {
  let [from, to] = [start, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(sorted[middle] ?? 0, number) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
