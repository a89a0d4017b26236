import type { CSSProperties, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../../messages/messages.ts';
import { CloseIcon } from '../icons/icons.tsx';
import { Button } from './Button.tsx';
import styles from './controls.module.css';
import { WithTooltip } from './WithTooltip.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** A CSS length. */
  readonly width?: string;
  readonly children: ReactNode;
}

/** A dialog over the window, there for as long as it is rendered. Escape and a click outside close it. */
export function Dialog({ title, onClose, width, children }: Props) {
  const size = (width === undefined ? {} : { '--dialog-width': width }) as CSSProperties;
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''} style={size}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['dialogHead']}>
            <Heading slot="title" className={styles['dialogTitle'] ?? ''}>
              {title}
            </Heading>
            <WithTooltip label={messages.app.close}>
              <Button kind="quiet" aria-label={messages.app.close} onPress={onClose}>
                <CloseIcon />
              </Button>
            </WithTooltip>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The part of a dialog that scrolls when it is long. */
export function DialogBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles['dialogBody']}>{children}</div>;
}

export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles['dialogFoot']}>{children}</div>;
}
