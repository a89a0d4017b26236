import { join } from 'node:path';
import { startArchive } from '../archive-client.ts';
import { openDoor } from '../door.ts';
import { archiveFolderFor, profileFor } from '../profile.ts';
import { sampleArticlesFolder, windowFolder } from '../program-files.ts';
import { browserAnswers } from './host-answers.ts';
import { withInbox } from './inbox-imports.ts';
import { openInbox } from './inbox.ts';
import { openWithSystem } from './opener.ts';
import { type BrowserHostOptions, readOptions } from './options.ts';
import { startServer } from './server.ts';
import { openWindow } from './window.ts';

const fileLimitBytes = 4 * 1024 ** 3;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`backfile: ${line}\n`);

const options = readOptions(process.argv.slice(2));
if (options.ok) process.exitCode = await run(options.value);
else {
  complain(options.detail ?? options.reason);
  process.exitCode = 2;
}

/** Runs the archive and its window until the reader is done with them; gives the exit code. */
async function run({ archive: given, profile, noWindow, paths }: BrowserHostOptions): Promise<number> {
  const { configFolder, cacheFolder } = profileFor(profile);
  const folder = archiveFolderFor(given);
  const started = await startArchive({ folder, configFolder, cacheFolder, samplesFolder: sampleArticlesFolder });
  if (!started.ok) {
    complain(`the archive in ${folder} cannot be opened: ${started.detail ?? started.reason}`);
    return 1;
  }
  const archive = started.value;
  const inbox = await openInbox(join(cacheFolder, 'inbox'), fileLimitBytes);
  const door = openDoor({ client: archive, hostAnswers: browserAnswers(folder, openWithSystem) });
  const server = await startServer({
    door: withInbox(door, inbox, archive.listen),
    archive,
    inbox,
    windowFolder,
    onFailure: (error) => complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (paths.length > 0) await door('imports.start', { paths });

  const lost = new Promise<number>((resolve) => {
    archive.onLost((error) => {
      complain(`the archive stopped: ${error.message}`);
      resolve(1);
    });
  });
  const browserProfile = join(configFolder, 'browser');
  const done = noWindow ? printAddress(server.newAddress('often')) : openWindow(server, browserProfile, say);
  const code = await Promise.race([lost, stopSignal(), done.then(() => 0)]);
  await server.close();
  await archive.close();
  await inbox.close();
  return code;
}

function printAddress(address: string): Promise<never> {
  say(JSON.stringify({ address }));
  return new Promise<never>(() => {});
}

function stopSignal(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(0));
  });
}
