import { collectionRegister, isCollectionWithin } from '../../../data/collections.ts';
import { done, refused } from '../../../data/outcome.ts';
import type { ArticleState } from '../../../data/state.ts';
import type { Args, Reply } from '../../../preload/contract.ts';
import { articlesInCollection } from '../../find/library-queries.ts';
import type { RegisterValues } from '../change-states.ts';
import type { ArchiveContext } from '../context.ts';
import { collectionTree, newId } from './library-records.ts';
import type { ChangeUndoably } from './undo-log.ts';

export interface CollectionChanges {
  readonly saveCollection: (request: Args<'collections.save'>) => Promise<Reply<'collections.save'>>;
  readonly removeCollection: (request: Args<'collections.remove'>) => Promise<Reply<'collections.remove'>>;
}

type Tree = ReturnType<typeof collectionTree>;

/** Making, renaming, moving, merging and removing collections. */
export function changingCollections(context: ArchiveContext, change: ChangeUndoably): CollectionChanges {
  const { catalogue, indexing } = context;
  const tree = (): Tree => catalogue.use(collectionTree);

  async function merge(from: string, into: string): Promise<Reply<'collections.save'>> {
    await indexing.all();
    const articles = catalogue.use((database) => articlesInCollection(database, from));
    const children = tree().filter(({ parentId }) => parentId === from);
    const ids = [...articles, ...children.map(({ id }) => id), from];
    const childIds = new Set(children.map(({ id }) => id));
    const kept = await change(ids, (state) => {
      if (state.id === from) return { deleted: true };
      return childIds.has(state.id) ? { parent: into } : movedMembership(state, from, into);
    });
    return kept.ok ? done({ id: into, undoId: kept.value.undoId }) : kept;
  }

  async function create(name: string, parentId: string | null): Promise<Reply<'collections.save'>> {
    const id = newId('collection');
    const kept = await change([id], () => ({ name, parent: parentId }));
    return kept.ok ? done({ id, undoId: kept.value.undoId }) : kept;
  }

  return {
    async saveCollection({ id, name, parentId, merge: mayMerge }) {
      if (context.readOnly !== null) return refused('read-only');
      await indexing.marks();
      const collections = tree();
      const before = collections.find((each) => each.id === id);
      const next = { name: name ?? before?.name ?? '', parentId: wanted(parentId, before?.parentId ?? null) };
      if (id !== undefined && before === undefined) return refused('collection-missing');
      if (next.parentId !== null && !has(collections, next.parentId)) return refused('collection-missing');
      if (id !== undefined && next.parentId !== null && isCollectionWithin(next.parentId, id, collections)) {
        return refused('within-itself');
      }
      const namesake = collections.find((each) => each.id !== id && isAt(each, next));
      if (namesake !== undefined && id !== undefined && mayMerge === true) return merge(id, namesake.id);
      if (namesake !== undefined || next.name === '') return refused('name-taken');
      if (id === undefined) return create(next.name, next.parentId);
      const kept = await change([id], () => ({ name: next.name, parent: next.parentId }));
      return kept.ok ? done({ id, undoId: kept.value.undoId }) : kept;
    },
    async removeCollection({ id }) {
      if (context.readOnly !== null) return refused('read-only');
      await indexing.marks();
      return has(tree(), id) ? change([id], () => ({ deleted: true })) : refused('collection-missing');
    },
  };
}

const wanted = <T>(asked: T | undefined, before: T): T => (asked === undefined ? before : asked);

const has = (tree: Tree, id: string): boolean => tree.some((each) => each.id === id);

const isAt = (one: Pick<Tree[number], 'name' | 'parentId'>, other: Pick<Tree[number], 'name' | 'parentId'>): boolean =>
  one.name === other.name && one.parentId === other.parentId;

const movedMembership = ({ registers }: ArticleState, from: string, into: string): RegisterValues =>
  registers[collectionRegister(from)]?.value === true
    ? { [collectionRegister(from)]: false, [collectionRegister(into)]: true }
    : {};
