import { settleTree } from '../../data/collections.ts';
import { isDeletedRecord, textOfRegister } from '../../data/library.ts';
import type { Database } from './database.ts';
import { libraryRecords } from './library-queries.ts';

/** The collections that are there, each under its parent. */
export const collectionTree = (database: Database): ReturnType<typeof settleTree> =>
  settleTree(
    libraryRecords(database, 'collection').map((state) => ({
      id: state.id,
      name: textOfRegister(state, 'name') ?? '',
      parentId: textOfRegister(state, 'parent'),
      isDeleted: isDeletedRecord(state),
    })),
  );
