import { app, session } from 'electron';
import { archivesAnswers, firstFolder, missedArchive, rememberArchive } from '../archives.ts';
import { currentArchive } from '../current-archive.ts';
import { openDoor } from '../door.ts';
import { profileFor } from '../profile.ts';
import { sampleArticlesFolder, windowFolder } from '../program-files.ts';
import { recentArchives } from '../recent-archives.ts';
import { answerAddress } from './answer-address.ts';
import { answerWindows, tellWindows } from './answer-windows.ts';
import { appScheme, registerAppScheme } from './app-scheme.ts';
import { openArchive, sayWhenLost } from './archive-thread.ts';
import { readArguments } from './arguments.ts';
import { closeBeforeQuit } from './closing.ts';
import { guardContents } from './guard-contents.ts';
import { cutNetwork } from './guard-network.ts';
import { guardSession } from './guard-session.ts';
import { desktopAnswers } from './host-answers.ts';
import { createImportQueue, sayNotImported } from './import-queue.ts';
import { setMenu } from './menu.ts';
import { type Handover, hearOpenedPaths, hearSecondStart } from './opened-paths.ts';
import { followTheme } from './theme.ts';
import { settleInProfile } from './settle-profile.ts';
import { openWindowMemory } from './window-memory.ts';
import { keepWindows } from './windows.ts';

/** Electron's main process: a window, a menu and dialogs around the archive thread. */

const given = readArguments(process.argv, { isUnpackaged: process.defaultApp, workingFolder: process.cwd() });
const profile = profileFor(given.profile);

// What nobody expected is shown, as Electron shows every uncaught error of this process.
process.on('unhandledRejection', (fault) => {
  throw fault;
});
settleInProfile(profile);
registerAppScheme();
cutNetwork();
app.enableSandbox();
guardContents();

// One program per profile: a second start hands its files over and ends.
const handover: Handover = { paths: [...given.paths] };
if (app.requestSingleInstanceLock(handover)) void run();
else app.quit();

async function run(): Promise<void> {
  const recents = recentArchives(profile.configFolder);
  const missed = missedArchive(given.archive, recents);
  const options = firstFolder(given.archive, recents).then((folder) => ({
    folder,
    ...profile,
    samplesFolder: sampleArticlesFolder,
  }));
  const archive = currentArchive(openArchive(options, recents.passOver));
  const importPaths = createImportQueue(archive, sayNotImported);
  sayWhenLost(archive);
  closeBeforeQuit(archive.close);
  hearOpenedPaths(importPaths);

  await app.whenReady();
  const isDevelopment = !app.isPackaged;
  guardSession(session.defaultSession, { isDevelopment });
  const sources = { folder: windowFolder, assetPath: archive.assetPath };
  session.defaultSession.protocol.handle(appScheme, answerAddress(sources));
  const hostAnswers = { ...desktopAnswers(archive), ...archivesAnswers({ archive, recents, profile, missed }) };
  answerWindows(openDoor({ client: archive, hostAnswers }));
  archive.listen(tellWindows);
  const windows = keepWindows(openWindowMemory(profile.configFolder));
  const revealArchive = () => void hostAnswers['archive.reveal']({});
  setMenu({ command: windows.command, revealArchive }, { platform: process.platform, isDevelopment });
  hearSecondStart(windows.show, importPaths);
  windows.show();
  importPaths(given.paths);
  await followTheme(archive);
  await rememberArchive(archive, recents, await missed);
}
