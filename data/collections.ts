import type { ArticleState } from './state.ts';

const PREFIX = 'collection:';

/** The register of an article's state that says whether it is in a collection. */
export const collectionRegister = (collectionId: string): string => `${PREFIX}${collectionId}`;

/** The collections an article was put in, deleted ones included. */
export const collectionsOf = ({ registers }: Pick<ArticleState, 'registers'>): string[] =>
  Object.entries(registers)
    .filter(([key, { value }]) => key.startsWith(PREFIX) && value === true)
    .map(([key]) => key.slice(PREFIX.length));

/** A collection as its own record has it. */
export interface CollectionRecord {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly isDeleted: boolean;
}

/**
 * The collections that are there, each under the nearest of its ancestors that is. Two machines may have moved two
 * collections into each other: of such a ring the one with the first id stands at the top, on every machine.
 */
export function settleTree(records: readonly CollectionRecord[]): readonly Omit<CollectionRecord, 'isDeleted'>[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const topOfRing = (id: string): boolean => {
    const seen = ancestors(id, byId);
    return seen.at(-1) === id && seen.every((other) => id <= other);
  };
  const tops = new Set([...byId.keys()].filter(topOfRing));
  const parentOf = (id: string | null): string | null => {
    for (let at = id; at !== null; at = tops.has(at) ? null : (byId.get(at)?.parentId ?? null)) {
      if (byId.get(at)?.isDeleted === false) return at;
    }
    return null;
  };
  return records
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ id, name, parentId }) => ({ id, name, parentId: tops.has(id) ? null : parentOf(parentId) }));
}

/** From the parent up, as far as there are records; ends with `id` itself where they form a ring. */
function ancestors(id: string, byId: ReadonlyMap<string, CollectionRecord>): readonly string[] {
  const seen: string[] = [];
  for (let at = byId.get(id)?.parentId ?? null; at !== null && byId.has(at) && !seen.includes(at);) {
    seen.push(at);
    if (at === id) break;
    at = byId.get(at)?.parentId ?? null;
  }
  return seen;
}

/** Whether a collection is another one or somewhere in it, in a settled tree. */
export function isCollectionWithin(
  id: string,
  ancestorId: string,
  tree: readonly Pick<CollectionRecord, 'id' | 'parentId'>[],
): boolean {
  const parents = new Map(tree.map((each) => [each.id, each.parentId]));
  for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) if (at === ancestorId) return true;
  return false;
}
