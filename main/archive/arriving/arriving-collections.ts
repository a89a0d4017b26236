import { createHash } from 'node:crypto';
import type { Database } from '../../find/database.ts';
import { libraryRecords } from '../../find/library-records.ts';
import { base32 } from '../base32.ts';
import type { RegisterValues } from '../change-states.ts';
import { collectionTree } from '../library/library-records.ts';

/** Names of collections, outermost first. */
export type CollectionPath = readonly string[];

export interface ArrivingCollections {
  /** The id of the collection at a path, made if need be; undefined for a path without names. */
  readonly idOf: (path: CollectionPath) => string | undefined;
  /** The records of those that were not there, by id. */
  readonly made: ReadonlyMap<string, RegisterValues>;
}

/**
 * Finds the collections that articles come in, or makes them. One that an import makes has an id made of its names, so that
 * importing it again, here or on another machine, makes no second one, nor brings one back that the reader removed.
 */
export function arrivingCollections(database: Database): ArrivingCollections {
  const known = new Map(collectionTree(database).map(({ id, name, parentId }) => [keyOf(parentId, name), id]));
  const taken = new Set(libraryRecords(database, 'collection').map(({ id }) => id));
  const made = new Map<string, RegisterValues>();

  function childOf(parentId: string | null, name: string, path: CollectionPath): string {
    const here = known.get(keyOf(parentId, name));
    if (here !== undefined) return here;
    const id = madeIdOf(path);
    known.set(keyOf(parentId, name), id);
    if (!taken.has(id)) made.set(id, { name, parent: parentId });
    return id;
  }

  return {
    made,
    idOf(path) {
      const names = path.map(tidyName).filter((name) => name !== '');
      let id: string | null = null;
      for (const [depth, name] of names.entries()) id = childOf(id, name, names.slice(0, depth + 1));
      return id ?? undefined;
    },
  };
}

const keyOf = (parentId: string | null, name: string): string => `${parentId ?? ''}\n${name}`;

/** 100 bits. */
const ID_LENGTH = 20;

const madeIdOf = (path: CollectionPath): string =>
  `collection-${base32(createHash('sha256').update(JSON.stringify(path)).digest(), ID_LENGTH)}`;

const tidyName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\p{White_Space}\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
