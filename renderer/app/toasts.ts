import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export { announce } from './announcer.ts';

/** What a toast says, and what can be done about it: mostly taking something back. */
export interface ToastContent {
  readonly message: string;
  readonly tone?: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toasts {
  /** Shows a toast and returns the function that takes it away. */
  readonly show: (toast: ToastContent) => () => void;
  /** Does what the newest toast offers; false when none offers anything. */
  readonly undoLatest: () => boolean;
}

/** Long enough to be read and reached; time stands still while a toast is hovered or has focus. */
const TIMEOUT_MS = 10_000;

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const toasts: Toasts = {
  show(toast) {
    const key = toastQueue.add(toast, { timeout: TIMEOUT_MS });
    return () => toastQueue.close(key);
  },
  undoLatest() {
    const latest = toastQueue.visibleToasts.find((toast) => toast.content.action);
    if (!latest) return false;
    toastQueue.close(latest.key);
    latest.content.action?.run();
    return true;
  },
};

export const useToasts = (): Toasts => toasts;

/** For code outside of components. */
export const showToast = toasts.show;
