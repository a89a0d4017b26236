import { BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import { done, refused } from '../../../data/outcome.ts';
import type { ArchiveInfo, Args } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import type { HostAnswers } from '../door.ts';
import { dialogWords } from './words.ts';

/** The rows that need a desktop: its file dialog, its browser, its file manager. */
export function desktopAnswers(
  client: Pick<ArchiveClient, 'ask'>,
): Pick<HostAnswers, 'files.choose' | 'links.open' | 'archive.reveal'> {
  return {
    'files.choose': async ({ kind }) => {
      const paths = kind === 'backup-file' ? await placeToSave() : await pathsToOpen(openings[kind]);
      return paths.length === 0 ? refused('cancelled') : done(paths);
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

type OpenKind = Exclude<Args<'files.choose'>['kind'], 'backup-file'>;

const backups = [{ name: dialogWords.backups, extensions: ['zip'] }];

/** What each dialog lets the reader choose. */
const openings: Readonly<Record<OpenKind, OpenDialogOptions>> = {
  files: { properties: ['openFile', 'multiSelections'] },
  folder: { properties: ['openDirectory', 'multiSelections'] },
  backup: { properties: ['openFile'], filters: backups },
  'backup-folder': { properties: ['openDirectory', 'createDirectory'] },
  archive: { properties: ['openDirectory', 'createDirectory'] },
  'export-folder': { properties: ['openDirectory', 'createDirectory'] },
  'watched-folder': { properties: ['openDirectory', 'createDirectory'] },
};

async function pathsToOpen(options: OpenDialogOptions): Promise<readonly string[]> {
  const parent = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

async function placeToSave(): Promise<readonly string[]> {
  const options = { defaultPath: 'Backfile.zip', filters: backups };
  const parent = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? [] : [filePath];
}
