import { mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { ArchiveInfo, RecentArchive } from '../../preload/contract.ts';
import type { ArchiveClient } from './archive-client.ts';
import type { CurrentArchive } from './current-archive.ts';
import type { HostAnswers } from './door.ts';
import { isEmptyFolder } from './empty-folder.ts';
import { archiveFolderFor, type Profile } from './profile.ts';
import type { RecentArchives } from './recent-archives.ts';

type ArchivesAnswers = Pick<HostAnswers, 'archives.recent' | 'archives.missed' | 'archives.open' | 'archives.create'>;

interface Supplies {
  readonly archive: CurrentArchive;
  readonly recents: RecentArchives;
  readonly profile: Profile;
  /** See `missedArchive`. */
  readonly missed: Promise<RecentArchive | undefined>;
}

/** The folder to start with: the one given, else that of the archive open last, else this installation's own. */
export async function firstFolder(given: string | undefined, recents: RecentArchives): Promise<string> {
  return given === undefined ? ((await recents.last()) ?? archiveFolderFor()) : archiveFolderFor(given);
}

/** The archive that should have been started with and is not there: its disk may be elsewhere. */
export const missedArchive = async (
  given: string | undefined,
  recents: RecentArchives,
): Promise<RecentArchive | undefined> => (given === undefined ? await recents.missed() : undefined);

/** Remembers the archive that is open now among the recent ones; `missed` is the one that it stands in for. */
export async function rememberArchive(
  archive: Pick<ArchiveClient, 'ask'>,
  recents: RecentArchives,
  missed?: RecentArchive,
): Promise<void> {
  const { folder, name } = (await archive.ask('archive.info', {})) as ArchiveInfo;
  try {
    await recents.remember({ folder, name }, missed !== undefined);
  } catch (error) {
    // A profile on a full disk costs the list of recent archives, and no archive.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

/** What a window may ask about archives other than the one it shows; the same for every host. */
export function archivesAnswers({ archive, recents, profile, missed }: Supplies): ArchivesAnswers {
  let isChosen = false;

  async function open(folder: string, name?: string) {
    const replaced = await archive.replace({ folder, ...profile, ...(name === undefined ? {} : { name }) });
    if (!replaced.ok) return replaced;
    isChosen = true;
    await rememberArchive(archive, recents);
    return replaced;
  }

  return {
    'archives.recent': () => recents.list(),
    'archives.missed': async () => (isChosen ? null : ((await missed) ?? null)),
    'archives.open': async ({ folder }) => {
      const found = await existingFolder(folder);
      if (!found.ok) return found;
      // Looking at a folder must not leave an archive in it.
      return isEmptyFolder(found.value) ? refused('not-an-archive') : await open(found.value);
    },
    'archives.create': async ({ folder, name }) => {
      const above = await existingFolder(folder);
      if (!above.ok) return above;
      const made = await newFolder(above.value, name);
      return made.ok ? await open(made.value, name) : made;
    },
  };
}

async function existingFolder(typed: string): Promise<Outcome<string, 'no-such-folder'>> {
  const folder = typed.replace(/^~(?=$|[\\/])/u, homedir());
  if (!isAbsolute(folder)) return refused('no-such-folder', folder);
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ? done(resolve(folder)) : refused('no-such-folder', folder);
}

/** Makes the folder of a new archive: a new one, or one in which there is nothing yet. */
async function newFolder(
  above: string,
  name: string,
): Promise<Outcome<string, 'name-taken' | 'bad-name' | 'not-writable'>> {
  const folderName = folderNameFor(name);
  if (folderName === '') return refused('bad-name');
  const folder = join(above, folderName);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused(error.code === 'EEXIST' ? 'name-taken' : 'not-writable', error.message);
  }
  return isEmptyFolder(folder) ? done(folder) : refused('name-taken', folder);
}

/** A name that every file system takes: without the characters, endings and device names that Windows keeps to itself. */
function folderNameFor(name: string): string {
  const plain = basename(name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-'))
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 80);
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(plain) ? `${plain} archive` : plain;
}
