import { memo, useCallback, useMemo, useState } from 'react';
import type { ArchiveInfo, ListOrder } from '../../preload/contract.ts';
import { useStable } from '../app/use-stable.ts';
import { changeListQuery, useListQuery } from '../list/list-query.ts';
import { library as messages } from '../messages/library.ts';
import styles from './library.module.css';
import { type Asked, LibraryDialogs } from './LibraryDialogs.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import type { Adding } from './LibraryRow.tsx';
import { LibraryTree } from './LibraryTree.tsx';
import { type Chosen, type LibraryNode, libraryTree, rowShowing } from './library-tree.ts';
import { removeNode } from './remove-node.ts';
import { useLibrary } from './use-library.ts';

/** Drawn anew only when something in it is another: a search changes what is asked with every key. */
const Tree = memo(LibraryTree);

interface Props {
  readonly info: ArchiveInfo;
  /** For what is chosen without an order of its own. */
  readonly order: ListOrder;
  /** The reader chose what to see. */
  readonly onChosen: () => void;
}

/** The sidebar: what the archive is ordered with, and what can be done about it. */
export const LibraryPane = memo(function LibraryPane({ info, order, onChosen }: Props) {
  const known = useLibrary();
  const query = useListQuery();
  const [menu, setMenu] = useState<{ readonly node: LibraryNode; readonly at: DOMRect } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const choose = useStable((chosen: Chosen) => {
    changeListQuery({ order, ...chosen });
    onChosen();
  });
  const openMenu = useCallback((node: LibraryNode, at: DOMRect) => setMenu({ node, at }), []);
  const rename = useCallback((node: LibraryNode) => setAsked({ what: 'rename', node }), []);
  const hasText = query.text.trim() !== '';
  const adding = useCallback((node: LibraryNode) => addingTo(node, hasText, setAsked), [hasText]);
  const nodes = useMemo(() => (known === null ? [] : libraryTree(known.library, info, known.counts)), [known, info]);
  if (known === null) return <div className={styles['pane']} />;
  const { library } = known;

  return (
    <div className={styles['pane']}>
      <Tree
        nodes={nodes}
        collections={library.collections}
        chosenKey={rowShowing(nodes, query)?.key}
        onChoose={choose}
        onMenu={openMenu}
        adding={adding}
        onRename={rename}
        onRemove={removeNode}
      />
      {menu && <LibraryMenu {...menu} onAsk={setAsked} onClose={() => setMenu(null)} />}
      {asked && <LibraryDialogs asked={asked} library={library} query={query} onClose={() => setAsked(null)} />}
    </div>
  );
});

function addingTo(node: LibraryNode, hasText: boolean, ask: (asked: Asked) => void): Adding | undefined {
  if (node.kind !== 'group') return undefined;
  if (node.name === 'collections') {
    return { label: messages.newCollection, add: () => ask({ what: 'new-collection', within: null }) };
  }
  const canSave = node.name === 'searches' && hasText;
  return canSave ? { label: messages.saveSearch, add: () => ask({ what: 'save-search' }) } : undefined;
}
