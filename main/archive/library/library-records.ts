import { randomUUID } from 'node:crypto';
import { type CollectionRecord, settleTree } from '../../../data/collections.ts';
import { isDeletedRecord, type LibraryKind, textOfRegister } from '../../../data/library.ts';
import type { ArticleState } from '../../../data/state.ts';
import { ListOrder, type SavedSearch } from '../../../preload/contract.ts';
import type { Database } from '../../find/database.ts';
import { libraryRecords } from '../../find/library-records.ts';
import { stateOf } from '../../find/marks.ts';

/** The records of the library as what they stand for. */

export const newId = (kind: LibraryKind): string => `${kind}-${randomUUID()}`;

/** The collections that are there, as one tree. */
export const collectionTree = (database: Database): ReturnType<typeof settleTree> =>
  settleTree(libraryRecords(database, 'collection').filter(hasName).map(collectionOf));

/** Whether the library has a record, and it is not deleted. */
export const isInLibrary = (database: Database, id: string): boolean => isThere(stateOf(database, id));

export const savedSearches = (database: Database): readonly SavedSearch[] =>
  libraryRecords(database, 'search').filter(isThere).map(searchOf);

const hasName = (record: ArticleState): boolean => textOfRegister(record, 'name') !== null;

/** A record of which only later changes came here has no name yet. */
const isThere = (record: ArticleState): boolean => hasName(record) && !isDeletedRecord(record);

const collectionOf = (record: ArticleState): CollectionRecord => ({
  id: record.id,
  name: textOfRegister(record, 'name') ?? '',
  parentId: textOfRegister(record, 'parent'),
  isDeleted: isDeletedRecord(record),
});

function searchOf(record: ArticleState): SavedSearch {
  const order = ListOrder.safeParse(record.registers['order']?.value);
  return {
    id: record.id,
    name: textOfRegister(record, 'name') ?? '',
    query: textOfRegister(record, 'query') ?? '',
    order: order.success ? order.data : null,
  };
}
