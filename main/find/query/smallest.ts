/** The `count` smallest of some numbers, ascending: a heap of those kept, the largest on top, so that most are looked at once. */
export function smallest(numbers: Float64Array, count: number): Float64Array {
  const heap = numbers.slice(0, count);
  for (let at = (heap.length >>> 1) - 1; at >= 0; at--) sink(heap, at);
  for (let at = heap.length; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number >= (heap[0] ?? -Infinity)) continue;
    heap[0] = number;
    sink(heap, 0);
  }
  return heap.toSorted();
}

/** Moves a number of a heap down to where none below it is larger. */
function sink(heap: Float64Array, from: number): void {
  const moved = heap[from] ?? 0;
  let at = from;
  for (;;) {
    let below = at * 2 + 1;
    if (below >= heap.length) break;
    if ((heap[below + 1] ?? -Infinity) > (heap[below] ?? 0)) below += 1;
    const larger = heap[below] ?? 0;
    if (larger <= moved) break;
    heap[at] = larger;
    at = below;
  }
  heap[at] = moved;
}
