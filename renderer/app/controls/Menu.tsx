import type { ReactNode } from 'react';
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps,
  type MenuProps,
  type MenuSectionProps,
  Popover,
  type PopoverProps,
} from 'react-aria-components';
import { CheckIcon } from '../icons/icons.tsx';
import styles from './controls.module.css';

interface MenuPopoverProps extends Omit<MenuProps<object>, 'className' | 'children'> {
  readonly children: ReactNode;
  readonly popover?: Omit<PopoverProps, 'className' | 'children'>;
}

/** A menu in the layer that opens from its button. */
export function MenuPopover({ children, popover, ...props }: MenuPopoverProps) {
  return (
    <Popover {...popover} className={styles['popover'] ?? ''}>
      <AriaMenu {...props} className={styles['menu'] ?? ''}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface ItemProps extends Omit<MenuItemProps, 'className' | 'children'> {
  readonly label: string;
  /** The shortcut that does the same, as shown. */
  readonly keys?: string;
}

export function MenuItem({ label, keys, ...props }: ItemProps) {
  return (
    <AriaMenuItem {...props} textValue={label} className={styles['item'] ?? ''}>
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode !== 'none' && <span className={styles['check']}>{isSelected && <CheckIcon />}</span>}
          <span className={styles['itemLabel']}>{label}</span>
          {keys !== undefined && <Keyboard className={styles['itemKeys'] ?? ''}>{keys}</Keyboard>}
        </>
      )}
    </AriaMenuItem>
  );
}

interface SectionProps extends Omit<MenuSectionProps<object>, 'className' | 'children'> {
  readonly title: string;
  readonly children: ReactNode;
}

export function MenuSection({ title, children, ...props }: SectionProps) {
  return (
    <AriaMenuSection {...props} className={styles['section'] ?? ''}>
      <Header className={styles['header'] ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
