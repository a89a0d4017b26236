/** A note beside the text: where its highlight begins and how tall the note is, in CSS pixels from the column's top. */
export interface MarginItem {
  readonly id: string;
  readonly anchor: number;
  readonly height: number;
}

/**
 * The top of each note, in the order given (that of the text), so that none overlaps another by less than `gap` and each
 * stands at its anchor where there is room. The selected note keeps its anchor and moves the others: those above it up,
 * as far as the column's top allows, and those below it down.
 */
export function layOutMargin(
  items: readonly MarginItem[],
  gap: number,
  selectedId: string | null,
): ReadonlyMap<string, number> {
  const tops = pushedDown(items, gap, 0);
  const selected = items.findIndex((item) => item.id === selectedId);
  const anchor = items[selected]?.anchor;
  if (anchor === undefined || (tops[selected] ?? 0) <= anchor) return named(items, tops);
  const above = pushedUp(items.slice(0, selected), tops, anchor, gap);
  const lowest = above.at(-1);
  const least = lowest === undefined ? 0 : lowest + (items[selected - 1]?.height ?? 0) + gap;
  const fromSelected = pushedDown(items.slice(selected), gap, Math.max(anchor, least), anchor);
  return named(items, [...above, ...fromSelected]);
}

/** Each at its anchor or below the one before it, the first one at least at `least`. */
function pushedDown(items: readonly MarginItem[], gap: number, least: number, first?: number): number[] {
  let free = least;
  return items.map((item, index) => {
    const top = Math.max(index === 0 && first !== undefined ? first : item.anchor, free);
    free = top + item.height + gap;
    return top;
  });
}

/** The same tops, raised where they would reach below `limit`, but never above the column's top. */
function pushedUp(items: readonly MarginItem[], tops: readonly number[], limit: number, gap: number): number[] {
  let bottom = limit - gap;
  const raised = items
    .toReversed()
    .map((item, index) => {
      const top = Math.min(tops[items.length - 1 - index] ?? 0, bottom - item.height);
      bottom = top - gap;
      return top;
    })
    .toReversed();
  let free = 0;
  return raised.map((top, index) => {
    const allowed = Math.max(top, free);
    free = allowed + (items[index]?.height ?? 0) + gap;
    return allowed;
  });
}

function named(items: readonly MarginItem[], tops: readonly number[]): ReadonlyMap<string, number> {
  return new Map(items.map((item, index) => [item.id, tops[index] ?? item.anchor]));
}
