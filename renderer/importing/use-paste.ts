import { useEffect, useEffectEvent } from 'react';
import { isMac } from '../app/platform.ts';
import { keysFor } from '../app/shortcuts.ts';
import { showToast } from '../app/toasts.ts';
import { importing } from '../messages/importing.ts';
import type { Pasted } from './pasted-file.ts';

const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const LAYER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Hears what is pasted anywhere but into a field, a dialog or a menu. Files on the clipboard are as good as dropped. */
export function usePaste(onText: (pasted: Pasted) => void, onFiles: (transfer: DataTransfer) => void): void {
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    if (event.defaultPrevented || clipboardData === null) return;
    if (target instanceof Element && target.closest(`${FIELD}, ${LAYER}`) !== null) return;
    event.preventDefault();
    if (clipboardData.files.length > 0 && clipboardData.getData('text/plain') === '') onFiles(clipboardData);
    else onText({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
  });
  useEffect(() => {
    const heard = (event: ClipboardEvent) => pasted(event);
    document.addEventListener('paste', heard);
    return () => document.removeEventListener('paste', heard);
  }, []);
}

/** Reads the clipboard for a menu; undefined, with a word on the key that may, where the system does not let it. */
export async function readClipboard(): Promise<Pasted | undefined> {
  try {
    const [item] = await navigator.clipboard.read();
    const textOf = async (type: string) => (item?.types.includes(type) ? await (await item.getType(type)).text() : '');
    return { html: await textOf('text/html'), text: await textOf('text/plain') };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    showToast({ message: importing.paste.byKey(keysFor('paste', isMac())) });
    return undefined;
  }
}
