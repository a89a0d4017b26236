import { z } from 'zod';
import type { ArticleState } from './state.ts';

/**
 * Records of the library: collections, saved searches and outlets. They are kept as states are, among those of articles,
 * with a register for each thing that may change (`name`, `parent`, `query`, `order`, `deleted`), so that they merge, sync
 * and come back from a backup like all that the reader does. Their ids tell them apart; no article's id has a hyphen.
 */
const libraryKinds = ['collection', 'search', 'outlet'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

export const CollectionId = z.string().regex(/^collection-[a-z0-9-]{1,50}$/u);
export const SearchId = z.string().regex(/^search-[a-z0-9-]{1,50}$/u);

const PATTERN = new RegExp(`^(?:${libraryKinds.join('|')})-`, 'u');

/** Whether a state is a record of the library and no article's. */
export const isLibraryId = (id: string): boolean => PATTERN.test(id);

export const isOutletId = (id: string): boolean => id.startsWith('outlet-');

export const isDeletedRecord = ({ registers }: ArticleState): boolean => registers['deleted']?.value === true;

/** A register's value where it is text. */
export function textOfRegister({ registers }: ArticleState, key: string): string | null {
  const value = registers[key]?.value;
  return typeof value === 'string' ? value : null;
}
