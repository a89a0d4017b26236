import { spawn } from 'node:child_process';

/** Everything a browser does by itself that a window of ours has no use for. */
export const quietFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-pings',
  '--disable-background-mode',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,InterestFeedContentSuggestions',
  '--metrics-recording-only',
  '--password-store=basic',
];

/** Nothing listens there: whatever the browser would still send elsewhere than to this machine does not get out. */
const deadEnd = '--proxy-server=127.0.0.1:9';

/** The command line of a window without tabs or address bar, with a profile of its own. */
export function browserArguments(address: string, profileFolder: string, environment: NodeJS.ProcessEnv): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder}`,
    ...quietFlags,
    deadEnd,
    ...(environment['BACKFILE_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []),
  ];
}

/** Why no browser window can be opened here at all, or undefined when one can be tried. */
export function launchObstacle(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  userId: number | undefined,
): string | undefined {
  if (platform !== 'linux') return undefined;
  if (environment['DISPLAY'] === undefined && environment['WAYLAND_DISPLAY'] === undefined) {
    return 'there is no display';
  }
  if (userId === 0 && environment['BACKFILE_NO_SANDBOX'] !== '1') {
    return 'browsers do not open as root with their sandbox on';
  }
  return undefined;
}

export interface BrowserWindow {
  /** Resolves when the browser has ended, with false when it could not even be started. */
  readonly ended: Promise<boolean>;
  readonly close: () => void;
}

export function launchBrowser(executable: string, args: readonly string[]): BrowserWindow {
  const child = spawn(executable, args, { stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || code === null));
  });
  return { ended, close: () => void child.kill() };
}
