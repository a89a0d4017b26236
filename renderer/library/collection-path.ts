import type { Collection } from '../../preload/contract.ts';

/** A collection with those it is in: `Ports / Ferries`. */
export function collectionPath(collection: Collection, collections: readonly Collection[]): string {
  const parent = collections.find(({ id }) => id === collection.parentId);
  return parent === undefined ? collection.name : `${collectionPath(parent, collections)} / ${collection.name}`;
}
