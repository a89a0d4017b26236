/** A list as HTML nests it. `index` names the flat item. */
export interface ListNode {
  readonly ordered: boolean;
  readonly items: readonly ListEntry[];
}
export interface ListEntry {
  readonly index: number;
  readonly lists: readonly ListNode[];
}

interface FlatItem {
  readonly depth?: number | undefined;
  readonly ordered?: boolean | undefined;
}

interface OpenEntry extends ListEntry {
  readonly lists: OpenList[];
}
interface OpenList extends ListNode {
  readonly items: OpenEntry[];
}

/**
 * Nests flat items by depth. An item deeper than its predecessor by more than one step hangs one step below it, and a
 * change between numbered and bulleted at one depth begins a new list there.
 */
export function nestedLists(items: readonly FlatItem[], ordered: boolean): readonly ListNode[] {
  const top: OpenList[] = [];
  let path: OpenEntry[] = [];
  items.forEach((item, index) => {
    const depth = Math.min(item.depth ?? 0, path.length);
    const siblings = path[depth - 1]?.lists ?? top;
    const entry: OpenEntry = { index, lists: [] };
    const itemOrdered = item.ordered ?? ordered;
    const last = siblings.at(-1);
    if (last?.ordered === itemOrdered) last.items.push(entry);
    else siblings.push({ ordered: itemOrdered, items: [entry] });
    path = [...path.slice(0, depth), entry];
  });
  return top;
}
