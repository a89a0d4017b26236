import { type ReactNode, useRef } from 'react';
import { MenuPopover } from './Menu.tsx';
import styles from './controls.module.css';

interface Props {
  readonly label: string;
  /** Where it was asked for, in the window. */
  readonly at: DOMRect;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu that opens at a place in the window, as context menus do; there for as long as it is rendered. */
export function MenuAt({ label, at, onClose, children }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        className={styles['menuAnchor']}
        style={{ left: at.left, top: at.top, width: at.width, height: at.height }}
      />
      <MenuPopover
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        popover={{
          'aria-label': label,
          isOpen: true,
          onOpenChange: onClose,
          triggerRef: anchor,
          placement: 'bottom start',
        }}
      >
        {children}
      </MenuPopover>
    </>
  );
}
