import { MenuAt } from '../app/controls/MenuAt.tsx';
import { MenuItem } from '../app/controls/Menu.tsx';
import { library as messages } from '../messages/library.ts';
import type { Asked } from './LibraryDialogs.tsx';
import type { LibraryNode } from './library-tree.ts';
import { removeNode } from './remove-node.ts';

interface Props {
  readonly node: LibraryNode;
  readonly at: DOMRect;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
}

/** What can be done with one row of the sidebar. */
export function LibraryMenu({ node, at, onAsk, onClose }: Props) {
  const { keys } = messages;
  return (
    <MenuAt label={messages.more(node.label)} at={at} onClose={onClose}>
      {node.kind === 'collection' && (
        <MenuItem
          label={messages.newCollectionWithin}
          onAction={() => onAsk({ what: 'new-collection', within: node.collection })}
        />
      )}
      <MenuItem label={messages.rename} keys={keys.rename} onAction={() => onAsk({ what: 'rename', node })} />
      {node.kind === 'collection' && (
        <MenuItem label={messages.moveTo} onAction={() => onAsk({ what: 'move', collection: node.collection })} />
      )}
      <MenuItem label={messages.remove} keys={keys.remove} onAction={() => removeNode(node)} />
    </MenuAt>
  );
}
