import { useRef } from 'react';
import type { ArticleRow } from '../../preload/contract.ts';
import { MenuItem, MenuPopover } from '../app/controls/Menu.tsx';
import { isMac } from '../app/platform.ts';
import { keysFor } from '../app/shortcuts.ts';
import { messages } from '../messages/messages.ts';
import styles from './RowMenu.module.css';

interface Props {
  readonly row: ArticleRow;
  /** Where it was asked for, in the window. */
  readonly at: DOMRect;
  readonly onClose: () => void;
  readonly onToggleRead: () => void;
  readonly onToggleStar: () => void;
  readonly onOpen: () => void;
}

/** What can be done with one article of the list. */
export function RowMenu({ row, at, onClose, onToggleRead, onToggleStar, onOpen }: Props) {
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
      </MenuPopover>
    </>
  );
}
