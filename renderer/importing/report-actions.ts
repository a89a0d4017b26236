import type { ImportedInput } from '../../preload/contract.ts';
import { reportSurprise } from '../app/surprises.ts';
import { announce, showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { importing } from '../messages/importing.ts';
import { reportCsv } from './report-csv.ts';

const { found } = importing;

/** Puts the lines of a report on the clipboard, as CSV. */
export function copyReport(inputs: readonly ImportedInput[]): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', reportCsv(inputs));
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // The clipboard's newer way needs a permission, and the window has none.
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  if (isCopied) announce(found.copied);
  else showToast({ message: found.notCopied, tone: 'problem' });
}

/** Imports once more what failed; `onBegin` hears when that has begun. */
export function retryFailed(importId: string, onBegin: () => void): void {
  retry(importId, onBegin).catch(reportSurprise);
}

async function retry(importId: string, onBegin: () => void): Promise<void> {
  const started = await ask('imports.retry', { importId });
  if (!started.ok) return void showToast({ message: found.refused[started.reason], tone: 'problem' });
  announce(found.retrying);
  return onBegin();
}
