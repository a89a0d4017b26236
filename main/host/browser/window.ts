import { mkdirSync } from 'node:fs';
import { done, type Outcome, refused } from '../../../data/outcome.ts';
import { findBrowser } from './browsers.ts';
import { browserArguments, type BrowserWindow, launchBrowser, launchObstacle } from './launch-browser.ts';
import type { WindowServer } from './server.ts';

/**
 * How long a window may be away before it counts as closed. It is away while it reloads, or while a browser that ran
 * already takes it over; and a window that closes still saves what it shows.
 */
const graceMs = 3_000;

/** Opens an address in an installed browser, as a window of its own; refused with the reason why that cannot be. */
export function openInBrowser(address: string, profileFolder: string): Outcome<BrowserWindow, 'no-window'> {
  const obstacle = launchObstacle(process.platform, process.env, process.getuid?.());
  if (obstacle !== undefined) return refused('no-window', obstacle);
  const executable = findBrowser();
  if (executable === undefined) return refused('no-window', 'no Chrome, Chromium, Edge, Brave or Vivaldi was found');
  mkdirSync(profileFolder, { recursive: true });
  return done(launchBrowser(executable, browserArguments(address, profileFolder, process.env)));
}

/**
 * Opens the window and resolves when the reader has closed it. Where no browser opens it, says why and how to open it by
 * hand, and never resolves.
 */
export async function showWindow(server: WindowServer, profileFolder: string, say: (line: string) => void) {
  const opened = windowCame(server).then(() => true);
  const browser = openInBrowser(server.newAddress('once'), profileFolder);
  if (!browser.ok) return await byHand(server, browser.detail ?? browser.reason, say);
  const isStarted = await Promise.race([opened, browser.value.ended]);
  // A browser that is running already takes the window over, and the new process ends well.
  const isOpen = isStarted && (await Promise.race([opened, afterGrace()]));
  if (!isOpen) return await byHand(server, 'the browser did not open it', say);
  await windowsWent(server);
  browser.value.close();
}

async function byHand(server: WindowServer, why: string, say: (line: string) => void): Promise<never> {
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
