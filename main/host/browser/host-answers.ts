import { done, refused } from '../../../data/outcome.ts';
import type { HostAnswers } from '../door.ts';

/** What the desktop is asked for when the window is a browser's: the browser has the file dialog, the system the rest. */
export function browserAnswers(archiveFolder: string, open: (target: string) => Promise<void>): HostAnswers {
  return {
    'files.choose': () => Promise.resolve(refused('in-window')),
    'links.open': async ({ url }) => {
      await open(url);
      return done(null);
    },
    'archive.reveal': async () => {
      await open(archiveFolder);
      return null;
    },
  };
}
