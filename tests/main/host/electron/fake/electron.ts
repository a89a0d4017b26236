/**
 * The part of Electron's main-process API that the program uses, enforcing what the real one enforces and recording what
 * it is asked. A built program finds it as the module `electron`.
 */
export { app } from './app.ts';
export { dialog, Menu, nativeTheme, screen, shell } from './desktop.ts';
export { ipcMain } from './ipc.ts';
export { protocol, session } from './session.ts';
export { BrowserWindow } from './windows.ts';
