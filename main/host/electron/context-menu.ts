import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** Gives text the menu that a browser would give it; where the page shows a menu of its own, this one stays away. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, about) => {
    const items = itemsFor(about);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

function itemsFor({ isEditable, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { type: 'separator' },
      { role: 'selectAll' },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}
