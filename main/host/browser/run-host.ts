import { join } from 'node:path';
import type { RecentArchive } from '../../../preload/contract.ts';
import { type ArchiveClient, startArchive } from '../archive-client.ts';
import { archivesAnswers, firstFolder, missedArchive, rememberArchive } from '../archives.ts';
import { type CurrentArchive, currentArchive } from '../current-archive.ts';
import { openDoor } from '../door.ts';
import { type Profile, profileFor } from '../profile.ts';
import { sampleArticlesFolder, windowFolder } from '../program-files.ts';
import { type RecentArchives, recentArchives } from '../recent-archives.ts';
import { browserAnswers } from './host-answers.ts';
import { withInbox } from './inbox-imports.ts';
import { openInbox } from './inbox.ts';
import { openWithSystem } from './opener.ts';
import type { BrowserHostOptions } from './options.ts';
import { announceOpen, announcementPath, findRunning, type RunningHost } from './running-host.ts';
import { startServer } from './server.ts';
import { openInBrowser, showWindow } from './window.ts';

const fileLimitBytes = 4 * 1024 ** 3;

/** Where the host says things: results on standard output, trouble on standard error. */
export interface Terminal {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs an archive and its window until the reader is done with them; gives the exit code. */
export async function runHost(options: BrowserHostOptions, terminal: Terminal): Promise<number> {
  const profile = profileFor(options.profile);
  const recents = recentArchives(profile.configFolder);
  const missed = await missedArchive(options.archive, recents);
  const folder = await firstFolder(options.archive, recents);
  const announcement = announcementPath(profile.configFolder, folder);
  const running = options.noWindow ? undefined : await findRunning(announcement);
  if (running !== undefined) return await joinRunning(running, { options, profile, terminal });

  const started = await startArchive({ folder, ...profile, samplesFolder: sampleArticlesFolder });
  if (!started.ok) {
    await recents.passOver(folder);
    terminal.complain(`the archive in ${folder} cannot be opened: ${started.detail ?? started.reason}`);
    return 1;
  }
  const archive = currentArchive(started.value);
  await rememberArchive(archive, recents, missed);
  return await serveArchive(archive, { folder, missed, recents, options, profile, terminal });
}

interface Circumstances {
  readonly options: BrowserHostOptions;
  readonly profile: Profile;
  readonly terminal: Terminal;
}

const browserProfile = ({ configFolder }: Profile) => join(configFolder, 'browser');

/** Hands the files over to the host that runs already, and opens one more window of it. */
async function joinRunning(running: RunningHost, { options, profile, terminal }: Circumstances): Promise<number> {
  if (options.paths.length > 0) await running.importPaths(options.paths);
  const address = await running.newAddress();
  const browser = openInBrowser(address, browserProfile(profile));
  if (browser.ok && (await browser.value.ended)) return 0;
  terminal.say('Backfile is running already. This address opens one more window of it, once:');
  terminal.say(address);
  return 0;
}

interface Serving extends Circumstances {
  /** Of the archive that is open at first. */
  readonly folder: string;
  readonly missed: RecentArchive | undefined;
  readonly recents: RecentArchives;
}

async function serveArchive(archive: CurrentArchive, serving: Serving): Promise<number> {
  const { folder, missed, recents, options, profile, terminal } = serving;
  const inbox = await openInbox(join(profile.cacheFolder, 'inbox'), fileLimitBytes);
  const hostAnswers = {
    ...browserAnswers(archive, openWithSystem),
    ...archivesAnswers({ archive, recents, profile, missed: Promise.resolve(missed) }),
  };
  const door = openDoor({ client: archive, hostAnswers });
  const server = await startServer({
    door: withInbox(door, inbox, archive.listen),
    archive,
    inbox,
    windowFolder,
    onFailure: (error) => terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const address = server.newAddress('often');
  const announcement = await announceOpen(archive, { configFolder: profile.configFolder, folder, address });
  if (options.paths.length > 0) await door('imports.start', { paths: options.paths });

  const closed = options.noWindow
    ? forever(() => terminal.say(JSON.stringify({ address })))
    : showWindow(server, browserProfile(profile), terminal.say);
  const code = await Promise.race([lost(archive, terminal), stopSignal(), closed.then(() => 0)]);
  await announcement.end();
  await server.close();
  await archive.close();
  await inbox.close();
  return code;
}

function lost(archive: Pick<ArchiveClient, 'onLost'>, { complain }: Terminal): Promise<number> {
  return new Promise((resolve) => {
    archive.onLost((error) => {
      complain(`the archive stopped: ${error.message}`);
      resolve(1);
    });
  });
}

function stopSignal(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(0));
  });
}

function forever(begin: () => void): Promise<never> {
  begin();
  return new Promise<never>(() => {});
}
