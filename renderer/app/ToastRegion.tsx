import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components';
import { messages } from '../messages/messages.ts';
import { Button } from './controls/Button.tsx';
import { CloseIcon } from './icons/icons.tsx';
import styles from './ToastRegion.module.css';
import { type ToastContent, toastQueue } from './toasts.ts';

/** Where toasts appear. F6 moves the focus there; hovering or focusing them stops their clock. */
export function ToastRegion() {
  return (
    <Region queue={toastQueue} aria-label={messages.app.toasts} className={styles['region'] ?? ''}>
      {({ toast }) => (
        <Toast toast={toast} className={styles['toast'] ?? ''} data-tone={toast.content.tone}>
          <ToastBody role="status" aria-live="polite" className={styles['body']}>
            <Text slot="title">
              <bdi>{toast.content.message}</bdi>
            </Text>
          </ToastBody>
          <ToastAction content={toast.content} onDone={() => toastQueue.close(toast.key)} />
          <Button kind="quiet" slot="close" aria-label={messages.app.dismiss}>
            <CloseIcon />
          </Button>
        </Toast>
      )}
    </Region>
  );
}

function ToastAction({ content, onDone }: { readonly content: ToastContent; readonly onDone: () => void }) {
  const { action } = content;
  if (!action) return null;
  return (
    <Button
      slot={null}
      kind="quiet"
      onPress={() => {
        onDone();
        action.run();
      }}
    >
      <span className={styles['action']}>{action.label}</span>
    </Button>
  );
}
