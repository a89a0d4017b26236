import { BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import { done, refused } from '../../../data/outcome.ts';
import type { ArchiveInfo } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import type { HostAnswers } from '../door.ts';

/** The rows that need a desktop: its file dialog, its browser, its file manager. */
export function desktopAnswers(client: Pick<ArchiveClient, 'ask'>): HostAnswers {
  return {
    'files.choose': async ({ kind }) => {
      const { canceled, filePaths } = await openDialog({
        properties: [kind === 'folder' ? 'openDirectory' : 'openFile', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? refused('cancelled') : done(filePaths);
    },
    'links.open': async ({ url }) => {
      await shell.openExternal(url);
      return done(null);
    },
    'archive.reveal': async () => {
      const { folder } = (await client.ask('archive.info', {})) as ArchiveInfo;
      const problem = await shell.openPath(folder);
      if (problem !== '') throw new Error(`archive.reveal: ${problem}`);
      return null;
    },
  };
}

function openDialog(options: OpenDialogOptions) {
  const parent = BrowserWindow.getFocusedWindow();
  return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
}
