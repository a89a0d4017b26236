import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Where this installation keeps what is its own: settings and writer ids in `configFolder`, the index in `cacheFolder`. */
export interface Profile {
  readonly configFolder: string;
  readonly cacheFolder: string;
}

/** The machine as far as it decides where files belong; a parameter so that each platform can be tested on any. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: NodeJS.ProcessEnv;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  home: homedir(),
  environment: process.env,
});

/**
 * The profile that every host of this installation shares, so that all of them write as one writer. `given` (from
 * `--profile`) goes before `BACKFILE_PROFILE`, and that before the platform's own place.
 */
export function profileFor(given?: string, machine: Machine = thisMachine()): Profile {
  const folder = given ?? (machine.environment['BACKFILE_PROFILE'] || undefined);
  if (folder === undefined) return platformProfile(machine);
  const root = resolve(folder);
  return { configFolder: join(root, 'config'), cacheFolder: join(root, 'cache') };
}

function platformProfile({ platform, home, environment }: Machine): Profile {
  const place = (variable: string, ...otherwise: string[]) => {
    const value = environment[variable];
    // The XDG specification: a relative path in these variables is to be ignored.
    return value !== undefined && isAbsolute(value) ? value : join(home, ...otherwise);
  };
  switch (platform) {
    case 'darwin':
      return {
        configFolder: join(home, 'Library', 'Application Support', 'Backfile'),
        cacheFolder: join(home, 'Library', 'Caches', 'Backfile'),
      };
    case 'win32':
      return {
        configFolder: join(place('APPDATA', 'AppData', 'Roaming'), 'Backfile'),
        cacheFolder: join(place('LOCALAPPDATA', 'AppData', 'Local'), 'Backfile', 'Cache'),
      };
    default:
      return {
        configFolder: join(place('XDG_CONFIG_HOME', '.config'), 'backfile'),
        cacheFolder: join(place('XDG_CACHE_HOME', '.cache'), 'backfile'),
      };
  }
}

/** The archive's folder: `given` (from `--archive`), or the one in Documents, or in the home folder where there is none. */
export function archiveFolderFor(given?: string, home: string = homedir()): string {
  if (given !== undefined) return resolve(given);
  const inHome = join(home, 'Backfile');
  // An archive begun before there was a Documents folder stays the archive.
  if (existsSync(join(inHome, 'archive.json'))) return inHome;
  const documents = join(home, 'Documents');
  return existsSync(documents) ? join(documents, 'Backfile') : inHome;
}
