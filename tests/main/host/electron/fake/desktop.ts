import type { MenuItemConstructorOptions, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';
import { circumstances } from './circumstances.ts';
import { requireReady } from './lifecycle.ts';
import { record } from './record.ts';

/** What the reader will choose in the next dialogs. */
export const choices: { open: OpenDialogReturnValue; save: SaveDialogReturnValue; message: number } = {
  open: { canceled: true, filePaths: [] },
  save: { canceled: true, filePath: '' },
  message: 0,
};

const optionsOf = (args: readonly unknown[]): unknown => args.at(-1);

export const dialog = {
  showOpenDialog(...args: unknown[]) {
    requireReady('dialog.showOpenDialog');
    record('dialog.showOpenDialog', optionsOf(args));
    return Promise.resolve(choices.open);
  },
  showSaveDialog(...args: unknown[]) {
    requireReady('dialog.showSaveDialog');
    record('dialog.showSaveDialog', optionsOf(args));
    return Promise.resolve(choices.save);
  },
  showMessageBox(...args: unknown[]) {
    requireReady('dialog.showMessageBox');
    record('dialog.showMessageBox', optionsOf(args));
    return Promise.resolve({ response: choices.message, checkboxChecked: false });
  },
  showMessageBoxSync(...args: unknown[]) {
    requireReady('dialog.showMessageBoxSync');
    record('dialog.showMessageBoxSync', optionsOf(args));
    return choices.message;
  },
  showErrorBox(title: string, content: string) {
    record('dialog.showErrorBox', title, content);
  },
};

export const shell = {
  openExternal(url: string) {
    record('shell.openExternal', url);
    return Promise.resolve();
  },
  openPath(path: string) {
    record('shell.openPath', path);
    return Promise.resolve('');
  },
};

export const screen = {
  getAllDisplays() {
    requireReady('screen');
    return circumstances.displays.map((workArea, id) => ({ id, workArea, bounds: workArea, scaleFactor: 1 }));
  },
  getPrimaryDisplay() {
    const [first] = this.getAllDisplays();
    if (!first) throw new Error('no display');
    return first;
  },
};

let themeSource = 'system';
export const nativeTheme = {
  shouldUseDarkColors: false,
  get themeSource() {
    return themeSource;
  },
  set themeSource(source: string) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Error processing argument: ${source}`);
    record('nativeTheme.themeSource', source);
    themeSource = source;
  },
};

class BuiltMenu {
  readonly items: readonly MenuItemConstructorOptions[];

  constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }

  popup(): void {
    record(
      'menu.popup',
      this.items.map(({ role, label, type }) => role ?? label ?? type),
    );
  }
}

let applicationMenu: BuiltMenu | null = null;

export const Menu = {
  buildFromTemplate(template: readonly MenuItemConstructorOptions[]): BuiltMenu {
    for (const item of template) checkItem(item);
    return new BuiltMenu(template);
  },
  setApplicationMenu(menu: BuiltMenu | null): void {
    requireReady('Menu.setApplicationMenu');
    if (menu && !(menu instanceof BuiltMenu)) throw new TypeError('Invalid menu');
    applicationMenu = menu;
  },
};

function checkItem(item: MenuItemConstructorOptions): void {
  if (item.type === 'separator') return;
  if (item.label === undefined && item.role === undefined) {
    throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
  }
  if (Array.isArray(item.submenu)) for (const inner of item.submenu) checkItem(inner);
}

/** Of the fake only: what the reader finds in the menu, one line for each item. */
export function menuItems(): readonly { readonly menu: string; readonly name: string; readonly click: () => void }[] {
  return (applicationMenu?.items ?? []).flatMap((menu) =>
    (Array.isArray(menu.submenu) ? menu.submenu : []).map((item) => ({
      menu: menu.label ?? menu.role ?? '',
      name: item.label ?? item.role ?? item.type ?? '',
      click: () => (item.click as (() => void) | undefined)?.(),
    })),
  );
}
