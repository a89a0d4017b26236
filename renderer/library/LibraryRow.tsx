import { type ReactNode, useRef } from 'react';
import { Button as AriaButton, Collection, type Key, TreeItem, TreeItemContent } from 'react-aria-components';
import {
  ArchiveIcon,
  ChevronRightIcon,
  CollectionIcon,
  PaperIcon,
  PlusIcon,
  MoreIcon,
  SearchIcon,
  StarIcon,
  TagIcon,
  TrashIcon,
  UnreadIcon,
} from '../app/icons/icons.tsx';
import { library as messages } from '../messages/library.ts';
import { formatCount } from '../messages/plural.ts';
import styles from './library.module.css';
import { isOwn, type LibraryNode, type ViewName } from './library-tree.ts';

/** What a group's button adds. */
export interface Adding {
  readonly label: string;
  readonly add: () => void;
}

interface Props {
  readonly node: LibraryNode;
  readonly onToggle: (key: Key) => void;
  readonly onMenu: (node: LibraryNode, at: DOMRect) => void;
  readonly adding: (node: LibraryNode) => Adding | undefined;
}

/** A row of the sidebar with the rows within it. */
export function LibraryRow({ node, onToggle, onMenu, adding }: Props) {
  const added = adding(node);
  const isGroup = node.kind === 'group';
  return (
    <TreeItem
      id={node.key}
      textValue={node.label}
      aria-label={rowWords(node)}
      className={styles['row'] ?? ''}
      data-kind={node.kind}
      {...(isGroup && { onAction: () => onToggle(node.key), hasChildItems: true })}
    >
      <TreeItemContent>
        {({ hasChildItems, allowsDragging }) => (
          <div className={styles['line']}>
            {allowsDragging && (node.kind === 'collection' || node.kind === 'tag') && (
              <AriaButton slot="drag" className={styles['grip'] ?? ''} aria-label={messages.drag(node.label)} />
            )}
            {hasChildItems || isGroup ? (
              <AriaButton slot="chevron" className={styles['chevron'] ?? ''} aria-label={messages.expand(node.label)}>
                <ChevronRightIcon />
              </AriaButton>
            ) : (
              <span className={styles['chevron']} />
            )}
            {!isGroup && <span className={styles['sign']}>{iconOf(node)}</span>}
            <span className={styles['name']}>
              <bdi>{node.label}</bdi>
            </span>
            <Count node={node} />
            {isOwn(node) && <MoreButton node={node} onMenu={onMenu} />}
            {added && (
              <AriaButton slot={null} className={styles['add'] ?? ''} aria-label={added.label} onPress={added.add}>
                <PlusIcon />
              </AriaButton>
            )}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <LibraryRow node={child} onToggle={onToggle} onMenu={onMenu} adding={adding} />}
      </Collection>
    </TreeItem>
  );
}

function Count({ node }: { readonly node: LibraryNode }) {
  if (node.kind === 'group' || node.count === null || node.count === 0) return null;
  return (
    <span className={styles['count']} aria-hidden>
      {formatCount(node.count)}
    </span>
  );
}

function MoreButton({ node, onMenu }: Pick<Props, 'node' | 'onMenu'>) {
  const button = useRef<HTMLButtonElement>(null);
  const open = () => button.current && onMenu(node, button.current.getBoundingClientRect());
  return (
    <AriaButton
      ref={button}
      slot={null}
      className={styles['more'] ?? ''}
      aria-label={messages.more(node.label)}
      aria-haspopup="menu"
      onPress={open}
    >
      <MoreIcon />
    </AriaButton>
  );
}

function rowWords(node: LibraryNode): string {
  return node.kind === 'group' || node.count === null ? node.label : `${node.label}, ${messages.count(node.count)}`;
}

const VIEW_ICONS: Record<ViewName, ReactNode> = {
  all: <PaperIcon />,
  unread: <UnreadIcon />,
  starred: <StarIcon />,
  archived: <ArchiveIcon />,
  trash: <TrashIcon />,
};

function iconOf(node: Exclude<LibraryNode, { kind: 'group' }>): ReactNode {
  switch (node.kind) {
    case 'view':
      return VIEW_ICONS[node.name];
    case 'search':
      return <SearchIcon />;
    case 'collection':
      return <CollectionIcon />;
    case 'tag':
      return <TagIcon />;
  }
}
