import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../../preload/contract.ts';
import { menuWords as words } from './words.ts';

/** What the menu's own items do; everything else in it is the system's. */
export interface MenuActions {
  /** Asks the front window to do something. */
  readonly command: (command: Command) => void;
  readonly revealArchive: () => void;
}

export interface MenuPlace {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
}

export function setMenu(actions: MenuActions, place: MenuPlace): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, place)));
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function menuTemplate(actions: MenuActions, { platform, isDevelopment }: MenuPlace): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.command(command),
  });
  return [
    ...(isMac ? [applicationMenu(item)] : []),
    fileMenu(item, actions, isMac),
    editMenu(item),
    viewMenu(item, isDevelopment),
    { role: 'windowMenu' },
    helpMenu(item, isMac),
  ];
}

type Item = (label: string, command: Command, accelerator?: string) => MenuItemConstructorOptions;

function applicationMenu(item: Item): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      item(words.settings, 'show-settings', 'Command+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(item: Item, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'fileMenu',
    submenu: [
      item(words.importFiles, 'import-files', 'CmdOrCtrl+O'),
      item(words.importFolder, 'import-folder', 'CmdOrCtrl+Shift+O'),
      item(words.exportAll, 'export'),
      separator,
      item(words.backUp, 'back-up'),
      item(words.verify, 'verify'),
      item(words.health, 'show-health'),
      separator,
      item(words.archives, 'show-archives'),
      { label: words.revealArchive, click: actions.revealArchive },
      separator,
      ...(isMac
        ? [{ role: 'close' } as const]
        : [item(words.settings, 'show-settings', 'Ctrl+,'), separator, { role: 'quit' } as const]),
    ],
  };
}

function editMenu(item: Item): MenuItemConstructorOptions {
  return {
    role: 'editMenu',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      item(words.search, 'search', 'CmdOrCtrl+K'),
      item(words.findInArticle, 'find-in-article', 'CmdOrCtrl+F'),
    ],
  };
}

function viewMenu(item: Item, isDevelopment: boolean): MenuItemConstructorOptions {
  return {
    role: 'viewMenu',
    submenu: [
      item(words.nextArticle, 'next-article'),
      item(words.previousArticle, 'previous-article'),
      item(words.toggleNotes, 'toggle-notes'),
      separator,
      item(words.textLarger, 'text-larger', 'CmdOrCtrl+Plus'),
      item(words.textSmaller, 'text-smaller', 'CmdOrCtrl+-'),
      item(words.textDefault, 'text-default', 'CmdOrCtrl+0'),
      separator,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  };
}

function helpMenu(item: Item, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [
      item(words.shortcuts, 'show-shortcuts'),
      item(words.welcome, 'show-welcome'),
      ...(isMac ? [] : [separator, { role: 'about' } as const]),
    ],
  };
}
