import { collectionRegister } from '../../../data/collections.ts';
import { refused } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import { effectiveTags, tagRegister, tidyTag } from '../../../data/tags.ts';
import { ownTags } from '../../find/library-queries.ts';
import type { Args, Reply } from '../../../preload/contract.ts';
import type { RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { isInLibrary } from './library-records.ts';
import type { SelectArticles } from './select-articles.ts';
import type { ChangeUndoably } from './undo-log.ts';

export type ChangeArticles = (request: Args<'articles.change'>) => Promise<Reply<'articles.change'>>;

/** Changes all articles of a selection alike. */
export function changingArticles(
  context: ArchiveContext,
  select: SelectArticles,
  change: ChangeUndoably,
): ChangeArticles {
  const { catalogue } = context;

  return async ({ selection, read, starred, archived, addTags = [], removeTags = [], addTo, removeFrom }) => {
    if (context.readOnly !== null) return refused('read-only');
    const selected = await select(selection);
    if (!selected.ok) return selected;
    if (addTo !== undefined && !catalogue.use((database) => isInLibrary(database, addTo))) {
      return refused('collection-missing');
    }
    const added = addTags.map(tidyTag).filter((tag) => tag !== '');
    const asksForTags = added.length + removeTags.length > 0;
    return change(selected.value, (state) => ({
      read: changedMark(state, 'read', read),
      starred: changedMark(state, 'starred', starred),
      archived: changedMark(state, 'archived', archived),
      ...(asksForTags &&
        tagValues(
          state,
          catalogue.use((database) => ownTags(database, state.id)),
          added,
          removeTags,
        )),
      ...(addTo !== undefined && { [collectionRegister(addTo)]: true }),
      ...(removeFrom !== undefined && membership(state, removeFrom)),
    }));
  };
}

/** A mark that was never set need not be taken away. */
const changedMark = ({ registers }: ArticleState, key: string, value: boolean | undefined): boolean | undefined =>
  value === true || registers[key]?.value === true ? value : undefined;

/** The registers that give an article some tags and take others off; those that it has, or has not, stay as they are. */
export function tagValues(
  state: ArticleState,
  own: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): RegisterValues {
  const tags = new Set(effectiveTags(own, state));
  return Object.fromEntries([
    ...removed.filter((tag) => tags.has(tag)).map((tag) => [tagRegister(tag), false] as const),
    ...added.filter((tag) => !tags.has(tag)).map((tag) => [tagRegister(tag), true] as const),
  ]);
}

function membership({ registers }: ArticleState, collectionId: string): RegisterValues {
  const key = collectionRegister(collectionId);
  return registers[key]?.value === true ? { [key]: false } : {};
}
