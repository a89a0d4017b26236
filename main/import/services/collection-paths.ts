import { textIn } from '../entries/loose.ts';

/** Deeper than any reader nests folders; a list that is its own ancestor ends here. */
const DEEPEST = 20;

/** Names from the outermost inwards of each list that an export has, by its id. */
export function collectionPaths(
  lists: readonly unknown[],
  parentField: string,
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(lists.flatMap((list) => [[textIn(list, 'id') ?? '', list] as const]));
  const pathOf = (id: string, depth: number): readonly string[] => {
    const list = byId.get(id);
    const name = textIn(list, 'name');
    if (list === undefined || name === undefined || depth > DEEPEST) return [];
    const parent = textIn(list, parentField);
    return parent === undefined || parent === id ? [name] : [...pathOf(parent, depth + 1), name];
  };
  return new Map(Array.from(byId.keys(), (id) => [id, pathOf(id, 0)] as const));
}
