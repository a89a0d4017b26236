import type { ArchiveOwner, OpenArchiveFailure, SaveFailure } from '../../preload/contract.ts';
import { counted } from './plural.ts';

/** What the window says of the archive as a whole, and of others beside it, in English. */
export const archives = {
  title: 'Archives',
  open: (name: string) => `Archive: ${name}`,
  current: 'This archive',
  name: 'Name',
  folder: 'Folder',
  rename: 'Rename',
  renamed: (name: string) => `This archive is now called ${name}.`,
  showFolder: 'Show folder',
  recent: {
    heading: 'Recent',
    none: 'Other archives that you open are listed here.',
    missing: 'not there at present',
    opened: (when: string) => `opened ${when}`,
  },
  another: {
    heading: 'Open another',
    hint: 'The folder that an archive is in: the one with archive.json. This archive is closed and stays as it is.',
    folder: 'Its folder',
    open: 'Open',
  },
  create: {
    heading: 'Begin a new one',
    hint: 'A new folder with that name is made, and the archive is begun in it.',
    name: 'Its name',
    folder: 'In the folder',
    create: 'Create',
  },
  missed: {
    opened: (name: string, folder: string) =>
      `The archive “${name}” is not there at present: ${folder}. This is another one, opened in its place. ` +
      'Connect its disk, or wait for the network, and try again.',
    stillMissing: 'It is still not there.',
    tryAgain: 'Try again',
    stay: 'Stay with this one',
  },
  choose: 'Choose…',
  opening: 'Opening the archive…',
  failures: {
    'no-such-folder': 'There is no such folder. Write its whole path, from the root.',
    'not-an-archive': 'There is no archive in this folder.',
    'not-writable': 'Nothing can be written into this folder. Check that the disk is there and that you may change it.',
    damaged: 'Its main file, archive.json, cannot be read. It was left as it is. A copy from a backup can replace it.',
    busy: 'An import or another long task is still running here. Wait until it is over, or cancel it, and try again.',
    'name-taken': 'There is something of that name in this folder already. Choose another name, or open it instead.',
    'bad-name': 'A folder cannot have this name. It needs at least one letter or number.',
  } satisfies Record<OpenArchiveFailure | 'name-taken' | 'bad-name', string>,
  upgraded: (movedTo: string | null) =>
    `This archive was brought to the format of this version. Its files as they were are kept in ${movedTo ?? 'it'}.`,
  saving: {
    waiting: (count: number) =>
      `${counted(count, 'change is', 'changes are')} not saved yet. ${count === 1 ? 'It stays' : 'They stay'} here and ` +
      'will be saved as soon as that is possible; keep this window open until then.',
    elsewhere: 'Changes made in another window are not saved yet.',
    why: {
      'disk-full': 'The disk is full: make room on it.',
      'read-only': 'The disk does not let itself be written to at present.',
      'not-writable': 'The archive’s folder cannot be written to: check that its disk is there and its permissions.',
    } satisfies Record<SaveFailure, string>,
    tryNow: 'Try now',
    saved: 'Everything is saved.',
    notSaved: 'Not saved yet',
  },
  network:
    'This archive’s folder is on a network, where two computers may not see that both have it open. ' +
    'Nothing is lost then, as each writes files of its own, but changes show on the other only after a while. ' +
    'For daily work, keep the archive on this computer and let a sync program bring it elsewhere.',
  inUse: (owner: ArchiveOwner | null, since: string) =>
    owner === null
      ? 'Another program has this archive open. You can read here; close the other one to make changes.'
      : `Backfile on ${owner.host} (process ${owner.processId}) has had this archive open since ${since}. ` +
        'You can read here; close it there to make changes.',
};
