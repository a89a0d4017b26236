import type { Collection, Library } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import type { ListQuery } from '../list/list-query.ts';
import { library as messages } from '../messages/library.ts';
import {
  createCollection,
  moveCollection,
  renameCollection,
  renameSearch,
  renameTag,
  saveSearch,
} from './library-actions.ts';
import type { LibraryNode } from './library-tree.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { NameDialog } from './NameDialog.tsx';

/** What the sidebar asks the reader about. */
export type Asked =
  | { readonly what: 'save-search' }
  | { readonly what: 'new-collection'; readonly within: Collection | null }
  | { readonly what: 'rename'; readonly node: LibraryNode }
  | { readonly what: 'move'; readonly collection: Collection };

interface Props {
  readonly asked: Asked;
  readonly library: Library;
  readonly query: ListQuery;
  readonly onClose: () => void;
}

/** The dialog for what is being asked. */
export function LibraryDialogs({ asked, library, query, onClose }: Props) {
  const { titles } = messages;
  switch (asked.what) {
    case 'save-search':
      return (
        <NameDialog
          title={titles.saveSearch}
          name={query.text.trim()}
          confirm={messages.save}
          onConfirm={(name) => saveSearch(name, query.text.trim(), query.order)}
          onClose={onClose}
        />
      );
    case 'new-collection':
      return (
        <NameDialog
          title={asked.within === null ? titles.newCollection : titles.newCollectionWithin(asked.within.name)}
          name=""
          confirm={messages.create}
          onConfirm={(name) => void createCollection(name, asked.within?.id ?? null).catch(reportSurprise)}
          onClose={onClose}
        />
      );
    case 'rename':
      return <RenameDialog node={asked.node} library={library} onClose={onClose} />;
    case 'move':
      return (
        <MoveDialog
          collection={asked.collection}
          collections={library.collections}
          onMove={(parentId) => moveCollection(asked.collection, parentId)}
          onClose={onClose}
        />
      );
  }
}

function RenameDialog({ node, library, onClose }: Pick<Props, 'library' | 'onClose'> & { readonly node: LibraryNode }) {
  const common = { title: messages.titles.rename(node.label), confirm: messages.save, onClose };
  if (node.kind === 'search') {
    return <NameDialog {...common} name={node.label} onConfirm={(name) => renameSearch(node.search, name)} />;
  }
  if (node.kind === 'collection') {
    const { parentId } = node.collection;
    const namesake = (name: string) =>
      library.collections.find((other) => other.name === name && other.parentId === parentId);
    return (
      <NameDialog
        {...common}
        name={node.label}
        consequence={(name) => {
          const other = namesake(name);
          return other ? messages.merges.collection(name, other.count) : null;
        }}
        onConfirm={(name) => renameCollection(node.collection, name)}
      />
    );
  }
  if (node.kind !== 'tag') return null;
  return (
    <NameDialog
      {...common}
      name={node.name}
      hint={messages.nestedHint}
      consequence={(name) => {
        const other = library.tags.find((tag) => tag.name === name);
        return other ? messages.merges.tag(name, other.count) : null;
      }}
      onConfirm={(name) => renameTag(node.name, name)}
    />
  );
}
