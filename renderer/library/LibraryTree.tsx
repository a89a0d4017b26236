import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { type Key, type Selection, Tree } from 'react-aria-components';
import type { Collection } from '../../preload/contract.ts';
import { library as messages } from '../messages/library.ts';
import styles from './library.module.css';
import { type Adding, LibraryRow } from './LibraryRow.tsx';
import { type Chosen, everyRow, isOwn, type LibraryNode } from './library-tree.ts';
import { useLibraryDrop } from './use-library-drop.ts';

interface Props {
  readonly nodes: readonly LibraryNode[];
  readonly collections: readonly Collection[];
  /** The row whose articles the list shows at present. */
  readonly chosenKey: Key | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onMenu: (node: LibraryNode, at: DOMRect) => void;
  /** What the button of a group adds, if there is anything to add at present. */
  readonly adding: (node: LibraryNode) => Adding | undefined;
  readonly onRename: (node: LibraryNode) => void;
  readonly onRemove: (node: LibraryNode) => void;
}

/** Views, saved searches, collections and tags as one tree: arrow keys go through it, and the list follows. */
export function LibraryTree({ nodes, collections, chosenKey, onChoose, onMenu, adding, onRename, onRemove }: Props) {
  const rows = new Map<Key, LibraryNode>(everyRow(nodes).map((node) => [node.key, node]));
  const groups = nodes.filter(({ kind }) => kind === 'group').map(({ key }) => key);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(new Set(groups));
  const dragAndDropHooks = useLibraryDrop(rows, collections);

  function choose(selection: Selection): void {
    const [key] = selection === 'all' ? [] : selection;
    const node = key === undefined ? undefined : rows.get(key);
    if (node && node.kind !== 'group') onChoose(node.chosen);
  }

  function toggle(key: Key): void {
    const next = new Set(expanded);
    if (!next.delete(key)) next.add(key);
    setExpanded(next);
  }

  const nodeAt = (target: EventTarget): LibraryNode | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role="row"]') : null;
    return row?.dataset['key'] === undefined ? undefined : rows.get(row.dataset['key']);
  };

  function menuWanted(event: MouseEvent): void {
    const node = nodeAt(event.target);
    if (!node || !isOwn(node)) return;
    event.preventDefault();
    // The keyboard's own key for it knows no place.
    const isByKey = event.clientX === 0 && event.clientY === 0;
    const row = isByKey && event.target instanceof Element ? event.target.closest('[role="row"]') : null;
    onMenu(node, row?.getBoundingClientRect() ?? new DOMRect(event.clientX, event.clientY, 0, 0));
  }

  function pressed(event: KeyboardEvent): void {
    const node = nodeAt(event.target);
    if (!node || !isOwn(node) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F2') onRename(node);
    else if (event.key === 'Delete') onRemove(node);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles['scroller']} onContextMenu={menuWanted} onKeyDownCapture={pressed}>
      <Tree
        aria-label={messages.title}
        items={nodes}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosenKey === undefined ? [] : [chosenKey]}
        onSelectionChange={choose}
        disabledKeys={groups}
        disabledBehavior="selection"
        expandedKeys={expanded}
        onExpandedChange={setExpanded}
        dragAndDropHooks={dragAndDropHooks}
        className={styles['tree'] ?? ''}
      >
        {(node) => <LibraryRow node={node} onToggle={toggle} onMenu={onMenu} adding={adding} />}
      </Tree>
    </div>
  );
}
