import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { type Event, RefusedRequest } from '../../../preload/contract.ts';
import type { Door } from '../door.ts';
import { isOwnAddress } from './app-scheme.ts';

/** Opens the one channel on which windows ask; whoever is not the top frame of our own page is refused. */
export function answerWindows(door: Door): void {
  ipcMain.handle('ask', async (event, name: unknown, args: unknown) => {
    if (!isOwnPage(event.senderFrame)) throw new RefusedRequest('not from a window of Backfile');
    return await door(name, args);
  });
}

/** The frame is null when it was gone before its message came. */
function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

export function tellWindows(event: Event): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', event);
}
