import type { Outcome } from '../../../../data/outcome.ts';
import type { Archive } from '../../../../main/archive/archive.ts';
import type { Args } from '../../../../preload/contract.ts';

/** Of an outcome that went well. */
export function valueOf<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

export const collectionMade = async (archive: Archive, name: string, parentId: string | null = null): Promise<string> =>
  valueOf(await archive.saveCollection({ name, parentId })).id;

type Change = Omit<Args<'articles.change'>, 'selection'>;

export const changed = async (archive: Archive, ids: readonly string[], change: Change) =>
  valueOf(await archive.changeArticles({ selection: { ids: [...ids] }, ...change }));

/** Names with counts, as the sidebar shows them. */
export const tags = (archive: Archive): Record<string, number> =>
  Object.fromEntries(archive.library().tags.map(({ name, count }) => [name, count]));

export const collections = (archive: Archive) =>
  Object.fromEntries(archive.library().collections.map(({ name, count, parentId }) => [name, { count, parentId }]));
