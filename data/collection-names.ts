import type { CollectionRecord } from './collections.ts';
import { tokens } from './words/tokens.ts';

/** A settled tree; see `settleTree`. */
type Tree = readonly Pick<CollectionRecord, 'id' | 'name' | 'parentId'>[];

const SEPARATOR = '/';

/**
 * Ids of the collections that a query names: with a name, however it is written, a path from the top (`Ports/Ferries`,
 * or `/Ferries` for one at the top itself), or an id.
 */
export function collectionsCalled(value: string, tree: Tree): readonly string[] {
  const name = value.startsWith(SEPARATOR) ? undefined : folded(value);
  const path = value.includes(SEPARATOR) ? foldedPath(value.replace(/^\//u, '').split(SEPARATOR)) : undefined;
  return tree
    .filter((each) => each.id === value || folded(each.name) === name || foldedPath(pathOf(each, tree)) === path)
    .map(({ id }) => id);
}

/** The shortest with which a query names this collection and no other. */
export function collectionTerm(collection: Tree[number], tree: Tree): string {
  const path = pathOf(collection, tree).join(SEPARATOR);
  const candidates = [collection.name, path, `${SEPARATOR}${path}`];
  return candidates.find((each) => collectionsCalled(each, tree).length === 1) ?? collection.id;
}

function pathOf({ name, parentId }: Tree[number], tree: Tree): readonly string[] {
  const parent = tree.find(({ id }) => id === parentId);
  return parent === undefined ? [name] : [...pathOf(parent, tree), name];
}

const foldedPath = (names: readonly string[]): string => names.map(folded).join(SEPARATOR);

const folded = (name: string): string =>
  tokens(name, '')
    .map(({ text }) => text)
    .join(' ');
