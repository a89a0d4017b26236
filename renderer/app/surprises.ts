import { ConnectionLost } from '../client/reach.ts';
import { messages } from '../messages/messages.ts';
import { showToast } from './toasts.ts';

/** The edge where what nobody expected ends up: said in one sentence, once. A lost connection has its own banner. */
export function reportSurprise(error: unknown): void {
  if (error instanceof ConnectionLost) return;
  const what = error instanceof Error ? error.message : String(error);
  showToast({ message: messages.app.failed(what), tone: 'problem' });
}

/** Reports everything in the window that failed where no one was listening. */
export function watchSurprises(): void {
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    reportSurprise(event.reason);
  });
}
