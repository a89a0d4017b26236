import { removeCollection, removeSearch, removeTag } from './library-actions.ts';
import type { LibraryNode } from './library-tree.ts';

/** Removes what a row stands for; the articles stay. */
export function removeNode(node: LibraryNode): void {
  if (node.kind === 'search') removeSearch(node.search);
  if (node.kind === 'collection') removeCollection(node.collection);
  if (node.kind === 'tag') removeTag(node.name);
}
