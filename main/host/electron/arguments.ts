import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What the program was started with; `paths` are absolute files and folders to import. */
export interface Arguments {
  readonly archive: string | undefined;
  readonly profile: string | undefined;
  readonly paths: readonly string[];
}

/**
 * Reads a command line of Electron. Unknown switches are Chromium's own. Unpackaged (`electron .`) the first plain word
 * names the program itself.
 */
export function readArguments(
  commandLine: readonly string[],
  from: { readonly isUnpackaged: boolean; readonly workingFolder: string },
): Arguments {
  const { values, positionals } = parseArgs({
    args: commandLine.slice(1),
    options: { archive: { type: 'string' }, profile: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const words = from.isUnpackaged ? positionals.slice(1) : positionals;
  return {
    archive: text(values['archive']),
    profile: text(values['profile']),
    paths: words.map((word) => resolve(from.workingFolder, isFileAddress(word) ? fileURLToPath(word) : word)),
  };
}

/** Some desktops hand over addresses where paths were asked for. */
const isFileAddress = (word: string) => word.startsWith('file:///') && URL.canParse(word);

/** A switch given without its value reads as `true`. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
