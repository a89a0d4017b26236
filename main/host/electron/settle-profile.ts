import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Profile } from '../profile.ts';

/** Names the program and moves what Chromium keeps into its profile. Only possible before the app is ready. */
export function settleInProfile({ configFolder, cacheFolder }: Profile): void {
  app.setName('Backfile');
  if (process.platform === 'win32') app.setAppUserModelId('app.backfile.reader');
  setFolder('userData', configFolder);
  setFolder('sessionData', join(cacheFolder, 'window'));
}

/** Electron refuses a folder that is not there. */
function setFolder(name: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  app.setPath(name, folder);
}
