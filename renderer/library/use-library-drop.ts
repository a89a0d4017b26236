import { type DragTypes, type DropItem, isTextDropItem, type Key, useDragAndDrop } from 'react-aria-components';
import { isCollectionWithin } from '../../data/collections.ts';
import { isTagWithin, TAG_SEPARATOR } from '../../data/tags.ts';
import type { Collection } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { DRAGGED, droppedArticles } from './drag-types.ts';
import { collectArticles, tagArticles, trashArticles } from './article-changes.ts';
import { moveCollection, renameTag } from './library-actions.ts';
import type { LibraryNode } from './library-tree.ts';

/** Drags and drops in the sidebar: articles onto collections and tags, collections and tags into each other. */
export function useLibraryDrop(rows: ReadonlyMap<Key, LibraryNode>, collections: readonly Collection[]) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].flatMap((key) => dragItem(rows.get(key))),
    acceptedDragTypes: Object.values(DRAGGED),
    shouldAcceptItemDrop: ({ key }, types) => accepts(rows.get(key), types),
    getDropOperation: (_target, types) => (types.has(DRAGGED.articles) ? 'copy' : 'move'),
    onItemDrop({ target, items }) {
      const node = rows.get(target.key);
      for (const item of items) if (node) dropped(item, node).catch(reportSurprise);
    },
    // What is dragged within the tree arrives here.
    onMove({ keys, target }) {
      const node = rows.get(target.key);
      for (const key of keys) {
        const moved = rows.get(key);
        if (moved && node) put(moved, node, collections);
      }
    },
  });
  return dragAndDropHooks;
}

function dragItem(node: LibraryNode | undefined): Record<string, string>[] {
  if (node?.kind === 'collection') return [{ [DRAGGED.collection]: node.key, 'text/plain': node.label }];
  if (node?.kind === 'tag') return [{ [DRAGGED.tag]: node.name, 'text/plain': node.name }];
  return [];
}

function accepts(node: LibraryNode | undefined, types: DragTypes): boolean {
  if (types.has(DRAGGED.articles)) {
    return node?.kind === 'collection' || node?.kind === 'tag' || (node?.kind === 'view' && node.name === 'trash');
  }
  if (types.has(DRAGGED.collection)) {
    return node?.kind === 'collection' || (node?.kind === 'group' && node.name === 'collections');
  }
  return types.has(DRAGGED.tag) && (node?.kind === 'tag' || (node?.kind === 'group' && node.name === 'tags'));
}

async function dropped(item: DropItem, node: LibraryNode): Promise<void> {
  if (!isTextDropItem(item) || !item.types.has(DRAGGED.articles)) return;
  const selection = droppedArticles(await item.getText(DRAGGED.articles));
  if (node.kind === 'collection') collectArticles(selection, node.collection);
  if (node.kind === 'tag') tagArticles(selection, node.name);
  if (node.kind === 'view' && node.name === 'trash') trashArticles(selection);
}

function put(moved: LibraryNode, into: LibraryNode, collections: readonly Collection[]): void {
  if (moved.kind === 'collection') {
    const parentId = into.kind === 'collection' ? into.key : null;
    const isWithin = parentId !== null && isCollectionWithin(parentId, moved.key, collections);
    if (!isWithin && parentId !== moved.collection.parentId) moveCollection(moved.collection, parentId);
  }
  if (moved.kind === 'tag') {
    const name = into.kind === 'tag' ? `${into.name}${TAG_SEPARATOR}${moved.label}` : moved.label;
    const isWithin = into.kind === 'tag' && isTagWithin(into.name, moved.name);
    if (!isWithin && name !== moved.name) renameTag(moved.name, name);
  }
}
