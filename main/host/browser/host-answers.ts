import { done, refused } from '../../../data/outcome.ts';
import type { ArchiveInfo } from '../../../preload/contract.ts';
import type { ArchiveClient } from '../archive-client.ts';
import type { HostAnswers } from '../door.ts';

/** What the desktop is asked for when the window is a browser's: the browser has the file dialog, the system the rest. */
export function browserAnswers(
  client: Pick<ArchiveClient, 'ask'>,
  open: (target: string) => Promise<void>,
): Pick<HostAnswers, 'files.choose' | 'links.open' | 'archive.reveal'> {
  return {
    'files.choose': () => Promise.resolve(refused('in-window')),
    'links.open': async ({ url }) => {
      await open(url);
      return done(null);
    },
    'archive.reveal': async () => {
      const { folder } = (await client.ask('archive.info', {})) as ArchiveInfo;
      await open(folder);
      return null;
    },
  };
}
