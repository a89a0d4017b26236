import { done, refused } from '../../data/outcome.ts';
import type { Args, Reply } from '../../preload/contract.ts';
import { firstIdsOf as firstIds } from '../find/list-queries.ts';
import type { ChangeStates } from './change-states.ts';
import type { ArchiveContext } from './context.ts';

export type ChangeState = (change: Args<'state.change'>) => Promise<Reply<'state.change'>>;

/** Keeps what the reader did with one article. */
export function changingState(context: ArchiveContext, changeStates: ChangeStates): ChangeState {
  return async ({ articleId, ...changes }) => {
    if (context.readOnly !== null) return refused('read-only');
    const [id] = await firstIdsOf([articleId], context);
    if (id === undefined) return refused('article-missing');
    const kept = await changeStates([id], () => changes);
    return kept.ok ? done(null) : kept;
  };
}

/** The ids under which the list has articles; undefined for one that it does not have. */
export async function firstIdsOf(
  ids: readonly string[],
  { catalogue, indexing }: Pick<ArchiveContext, 'catalogue' | 'indexing'>,
): Promise<readonly (string | undefined)[]> {
  await indexing.marks();
  const lookUp = () => catalogue.use((database) => firstIds(database, ids));
  const found = lookUp();
  if (!found.includes(undefined)) return found;
  // The index may still be in the making.
  await indexing.all();
  return lookUp();
}
