import { useState } from 'react';
import type { ArchiveInfo, ListOrder } from '../../preload/contract.ts';
import { changeListQuery, useListQuery } from '../list/list-query.ts';
import { library as messages } from '../messages/library.ts';
import styles from './library.module.css';
import { type Asked, LibraryDialogs } from './LibraryDialogs.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import type { Adding } from './LibraryRow.tsx';
import { LibraryTree } from './LibraryTree.tsx';
import { type Chosen, type LibraryNode, libraryTree } from './library-tree.ts';
import { removeNode } from './remove-node.ts';
import { useLibrary } from './use-library.ts';

interface Props {
  readonly info: ArchiveInfo;
  /** For what is chosen without an order of its own. */
  readonly order: ListOrder;
  /** The reader chose what to see. */
  readonly onChosen: () => void;
}

/** The sidebar: what the archive is ordered with, and what can be done about it. */
export function LibraryPane({ info, order, onChosen }: Props) {
  const known = useLibrary();
  const query = useListQuery();
  const [menu, setMenu] = useState<{ readonly node: LibraryNode; readonly at: DOMRect } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (known === null) return <div className={styles['pane']} />;
  const { library, counts } = known;

  function choose(chosen: Chosen): void {
    changeListQuery({ order, ...chosen });
    onChosen();
  }

  function adding(node: LibraryNode): Adding | undefined {
    if (node.kind !== 'group') return undefined;
    if (node.name === 'collections') {
      return { label: messages.newCollection, add: () => setAsked({ what: 'new-collection', within: null }) };
    }
    const canSave = node.name === 'searches' && query.text.trim() !== '';
    return canSave ? { label: messages.saveSearch, add: () => setAsked({ what: 'save-search' }) } : undefined;
  }

  return (
    <div className={styles['pane']}>
      <LibraryTree
        nodes={libraryTree(library, info, counts)}
        collections={library.collections}
        shown={query}
        onChoose={choose}
        onMenu={(node, at) => setMenu({ node, at })}
        adding={adding}
        onRename={(node) => setAsked({ what: 'rename', node })}
        onRemove={removeNode}
      />
      {menu && <LibraryMenu {...menu} onAsk={setAsked} onClose={() => setMenu(null)} />}
      {asked && <LibraryDialogs asked={asked} library={library} query={query} onClose={() => setAsked(null)} />}
    </div>
  );
}
