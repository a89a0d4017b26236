import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { preloadProgram } from '../program-files.ts';
import { windowAddress } from './app-scheme.ts';
import type { WindowMemory } from './window-memory.ts';
import { placeWindow, smallestWindow } from './window-place.ts';

/** Opens the window where it stood last and shows it once its page is drawn. */
export function openWindow(memory: WindowMemory): BrowserWindow {
  const saved = memory.recall();
  const window = new BrowserWindow({
    ...placeWindow(saved?.bounds, workAreas()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Backfile',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181a' : '#ffffff',
    webPreferences: {
      preload: preloadProgram,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    // Maximizing shows a window, so it waits for the page too.
    if (saved?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => memory.keep({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  window.loadURL(windowAddress).catch((error: unknown) => {
    // Closing the window ends its loading too.
    if (!window.isDestroyed()) throw error;
  });
  return window;
}

/** The first display's comes first. */
function workAreas() {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first, ...others].map(({ workArea }) => workArea);
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
