import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../app/controls/Button.tsx';
import { CloseIcon } from '../app/icons/icons.tsx';
import { library as messages } from '../messages/library.ts';
import styles from './library.module.css';

interface Props {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The sidebar over the window, where there is no room for it beside the list. */
export function LibraryDrawer({ onClose, children }: Props) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles['drawer'] ?? ''}>
      <Modal className={styles['drawerSheet'] ?? ''}>
        <Dialog className={styles['drawerDialog'] ?? ''}>
          <header className={styles['drawerHead']}>
            <Heading slot="title" className={styles['drawerTitle'] ?? ''}>
              {messages.title}
            </Heading>
            <Button kind="quiet" aria-label={messages.hide} onPress={onClose}>
              <CloseIcon />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
