import { useRef } from 'react';
import type { ArticleRow, ListView } from '../../preload/contract.ts';
import { MenuItem, MenuPopover } from '../app/controls/Menu.tsx';
import { isMac } from '../app/platform.ts';
import { keysFor } from '../app/shortcuts.ts';
import { keeping } from '../messages/keeping.ts';
import { messages } from '../messages/messages.ts';
import styles from './RowMenu.module.css';

interface Props {
  readonly row: ArticleRow;
  readonly view: ListView;
  /** Where it was asked for, in the window. */
  readonly at: DOMRect;
  readonly onClose: () => void;
  readonly onToggleRead: () => void;
  readonly onToggleStar: () => void;
  readonly onOpen: () => void;
  readonly onTrash: () => void;
  readonly onRestore: () => void;
  /** Deletes for good. */
  readonly onDelete: () => void;
}

/** What can be done with one article of the list. */
export function RowMenu({ row, view, at, onClose, onToggleRead, onToggleStar, onOpen, ...trash }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { list } = messages;
  return (
    <>
      <span
        ref={anchor}
        className={styles['anchor']}
        style={{ left: at.left, top: at.top, width: at.width, height: at.height }}
      />
      <MenuPopover
        aria-label={list.actions}
        autoFocus="first"
        onClose={onClose}
        popover={{
          'aria-label': list.actions,
          isOpen: true,
          onOpenChange: onClose,
          triggerRef: anchor,
          placement: 'bottom start',
        }}
      >
        <MenuItem label={list.open} keys={keysFor('openArticle', isMac())} onAction={onOpen} />
        <MenuItem
          label={row.isUnread ? list.markRead : list.markUnread}
          keys={keysFor('toggleRead', isMac())}
          onAction={onToggleRead}
        />
        <MenuItem
          label={row.isStarred ? list.unstar : list.star}
          keys={keysFor('toggleStar', isMac())}
          onAction={onToggleStar}
        />
        {view === 'archive' ? (
          <MenuItem label={keeping.trash.move} keys={keysFor('trashArticle', isMac())} onAction={trash.onTrash} />
        ) : (
          <>
            <MenuItem label={keeping.trash.restore} onAction={trash.onRestore} />
            <MenuItem label={keeping.trash.deleteOne} onAction={trash.onDelete} />
          </>
        )}
      </MenuPopover>
    </>
  );
}
