import { app, BrowserWindow, dialog } from 'electron';
import type { Command } from '../../../preload/contract.ts';
import { offerContextMenu } from './context-menu.ts';
import { focusWindow, openWindow } from './open-window.ts';
import type { WindowMemory } from './window-memory.ts';
import { dialogWords as words } from './words.ts';

/** The program's window: there is one, or on macOS for a while none. */
export interface Windows {
  /** Brings the window to the front, opening it if need be. */
  readonly show: () => BrowserWindow;
  /** Has the window do what the menu says. */
  readonly command: (command: Command) => void;
}

export function keepWindows(memory: WindowMemory): Windows {
  const show = () => {
    const [open] = BrowserWindow.getAllWindows();
    if (open) focusWindow(open);
    return open ?? openWatched(memory);
  };
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  return {
    show,
    command(command) {
      const window = show();
      const send = () => window.webContents.send('event', { name: 'command', payload: { command } });
      if (window.webContents.isLoading()) window.webContents.once('did-finish-load', send);
      else send();
    },
  };
}

/** A window with a menu for its text, that offers to come back when its page crashed. */
function openWatched(memory: WindowMemory): BrowserWindow {
  const window = openWindow(memory);
  offerContextMenu(window.webContents);
  window.webContents.on('will-prevent-unload', (event) => {
    // The page wants to stay, for it holds what could not be saved; preventing that lets it go.
    if (readerLeaves(window)) event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const { again, quit } = words.windowGone.buttons;
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: words.windowGone.message,
      detail: words.windowGone.detail,
      buttons: [again, quit],
      defaultId: 0,
      cancelId: 1,
    });
    if (choice === 0) window.webContents.reload();
    else app.quit();
  });
  return window;
}

/** Asks whether the reader gives up what could not be saved. */
function readerLeaves(window: BrowserWindow): boolean {
  const { stay, leave } = words.unsaved.buttons;
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words.unsaved.message,
    detail: words.unsaved.detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
  });
  return choice === 1;
}
