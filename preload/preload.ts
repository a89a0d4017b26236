import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, PickedFile } from './bridge.ts';
import type { Event } from './contract.ts';
import { topmostPath } from './topmost-path.ts';

/** What a window of Electron gets: three named functions, none of which passes on what Electron's own could do. */

const listeners = new Set<(event: Event) => void>();
/** What was told before the page began to listen. */
let early: Event[] = [];
ipcRenderer.on('event', (_ipcEvent, event: Event) => {
  if (listeners.size === 0) early.push(event);
  for (const hear of listeners) hear(event);
});

const bridge: Bridge = {
  async ask(name, args) {
    // The system's browser opens for a reader's click or key, never for a page's own idea.
    if (name === 'links.open' && !navigator.userActivation.isActive) throw new Error('links.open: nobody clicked');
    return (await ipcRenderer.invoke('ask', name, args)) as unknown;
  },
  listen(hear) {
    listeners.add(hear);
    for (const event of early) hear(event);
    early = [];
    return () => void listeners.delete(hear);
  },
  pathsOf(files, onProgress) {
    const located = files.map((picked) => ({ ...picked, path: webUtils.getPathForFile(picked.file) }));
    // A picture dragged out of a web page is no file on this computer.
    const unreadable = located.filter(({ path }) => path === '').map(({ relativePath }) => relativePath);
    const found = located.filter(({ path }) => path !== '');
    const goesOn = onProgress?.(found.length, unreadable) ?? true;
    return Promise.resolve(goesOn ? topmost(found) : []);
  },
};

function topmost(located: readonly (PickedFile & { readonly path: string })[]): readonly string[] {
  return [...new Set(located.map(({ path, relativePath }) => topmostPath(path, relativePath)))];
}

contextBridge.exposeInMainWorld('backfile', bridge);
