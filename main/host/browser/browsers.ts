import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/** The machine as far as it decides where browsers are; a parameter so that each platform can be tested on any. */
export interface BrowserPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: NodeJS.ProcessEnv;
}

const thisMachine = (): BrowserPlaces => ({ platform: process.platform, home: homedir(), environment: process.env });

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
  'vivaldi-stable',
  'vivaldi',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
  ['Vivaldi', 'Application', 'vivaldi.exe'],
];

/** Where browsers of the Chromium family are installed, the likeliest first. */
export function browserCandidates(places: BrowserPlaces): readonly string[] {
  const { platform, home, environment } = places;
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
        macApplications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
        .map((variable) => environment[variable])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => windowsPrograms.map((program) => join(folder, ...program)));
    default:
      return linuxNames.flatMap((name) => onPath(name, environment));
  }
}

/**
 * The browser to open the window in, or undefined when there is none. `BACKFILE_BROWSER` (a path, or a name on the PATH)
 * goes before all that are found, also when it names nothing.
 */
export function findBrowser(places: BrowserPlaces = thisMachine()): string | undefined {
  const chosen = places.environment['BACKFILE_BROWSER'];
  if (chosen === undefined || chosen === '') return browserCandidates(places).find(isProgram);
  return (isAbsolute(chosen) ? [chosen] : onPath(chosen, places.environment)).find(isProgram);
}

function onPath(name: string, environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, name));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
