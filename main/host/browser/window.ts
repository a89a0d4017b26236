import { mkdir } from 'node:fs/promises';
import { findBrowser } from './browsers.ts';
import { browserArguments, launchBrowser, launchObstacle } from './launch-browser.ts';
import type { WindowServer } from './server.ts';

/** How long a window may be away (reloading, or taken over by a browser that already ran) before it counts as closed. */
const graceMs = 5_000;

/**
 * Opens the window in an installed browser and resolves when the reader has closed it. Where that cannot be, says why and
 * how to open it by hand, and never resolves.
 */
export async function openWindow(server: WindowServer, profileFolder: string, say: (line: string) => void) {
  const obstacle = launchObstacle(process.platform, process.env, process.getuid?.());
  const executable = findBrowser();
  if (obstacle !== undefined) return await byHand(server, say, obstacle);
  if (executable === undefined)
    return await byHand(server, say, 'no Chrome, Chromium, Edge, Brave or Vivaldi was found');

  await mkdir(profileFolder, { recursive: true });
  const args = browserArguments(server.newAddress('once'), profileFolder, process.env);
  const browser = launchBrowser(executable, args);
  const opened = windowCame(server);
  const isStarted = await Promise.race([opened.then(() => true), browser.ended]);
  // A browser that is running already takes the window over and lets the new process end.
  const isOpen = isStarted && (await Promise.race([opened.then(() => true), afterGrace()]));
  if (!isOpen) return await byHand(server, say, `${executable} did not open it`);
  await windowsWent(server);
  browser.close();
}

async function byHand(server: WindowServer, say: (line: string) => void, why: string): Promise<never> {
  say(`No window opened: ${why}. Open this address in a browser, and press Ctrl+C here to end:`);
  say(server.newAddress('often'));
  return await new Promise<never>(() => {});
}

const afterGrace = () => new Promise<false>((resolve) => setTimeout(resolve, graceMs, false));

function windowCame(server: WindowServer): Promise<void> {
  return new Promise((resolve) => {
    server.windows.onChange(() => {
      if (server.windows.size() > 0) resolve();
    });
  });
}

/** Resolves when no window has listened for the grace time. */
function windowsWent(server: WindowServer): Promise<void> {
  return new Promise((resolve) => {
    let countdown: NodeJS.Timeout | undefined;
    const look = () => {
      clearTimeout(countdown);
      if (server.windows.size() === 0) countdown = setTimeout(resolve, graceMs);
    };
    server.windows.onChange(look);
    look();
  });
}
