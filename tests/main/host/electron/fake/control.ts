import type { Rectangle } from 'electron';
import { app } from './app.ts';
import { choices, menuItems } from './desktop.ts';
import { type Frame, invoke } from './ipc.ts';
import { preventable } from './lifecycle.ts';
import type { Page } from './page.ts';
import { allRecorded } from './record.ts';
import { type Fate, session } from './session.ts';
import { BrowserWindow } from './windows.ts';

/** What a test can do to a running program: what the reader, the system and a hostile page could do. */
export const control = {
  record: () => allRecorded(),
  evaluate: async (expression: string) => (await loadedPage()).evaluate(expression),
  /** A message from a frame of the test's choosing, past the preload. */
  invoke: (frame: Frame | null, channel: string, ...args: unknown[]) => invoke({}, frame, channel, args),
  request: (url: string, method = 'GET', resourceType = 'xhr'): Promise<Fate> =>
    session.defaultSession.request(url, method, resourceType),
  isDenied: (way: 'navigate' | 'redirect' | 'frame' | 'open' | 'webview', url: string) =>
    front().webContents.isDenied(way, url),
  isDownloadDenied: () => session.defaultSession.isDownloadDenied(),
  permission: (name: string) => session.defaultSession.permission(name).granted,
  choose: (next: Partial<typeof choices>) => void Object.assign(choices, next),
  menu: () => menuItems().map(({ menu, name }) => `${menu} > ${name}`),
  click(name: string) {
    const item = menuItems().find((candidate) => candidate.name === name);
    if (!item) throw new Error(`no menu item "${name}"`);
    item.click();
  },
  windowCount: () => BrowserWindow.getAllWindows().length,
  moveWindow: (bounds: Rectangle) => front().setBounds(bounds),
  maximizeWindow: () => front().maximize(),
  minimizeWindow: () => front().minimize(),
  closeWindow: () => front().close(),
  bounds: () => front().getBounds(),
  state: () => ({ isMinimized: front().isMinimized(), isFocused: BrowserWindow.getFocusedWindow() === front() }),
  rightClick: (about: { readonly isEditable: boolean; readonly selectionText: string }) =>
    void front().webContents.emit('context-menu', {}, about),
  crashPage: () => void front().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }),
  activate: () => void app.emit('activate', {}, BrowserWindow.getAllWindows().length > 0),
  openFile(path: string) {
    const event = preventable({});
    app.emit('open-file', event, path);
    return event.defaultPrevented;
  },
  quit: () => app.quit(),
};

export type Control = typeof control;

function front(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('no window is open');
  return window;
}

/** Waits for the page if it is still loading. */
async function loadedPage(): Promise<Page> {
  const { webContents } = front();
  if (!webContents.page) await new Promise((resolve) => webContents.once('did-finish-load', resolve));
  if (!webContents.page) throw new Error('the page did not load');
  return webContents.page;
}
