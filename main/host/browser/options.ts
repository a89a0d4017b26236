import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { done, type Outcome, refused } from '../../../data/outcome.ts';

export interface BrowserHostOptions {
  readonly archive: string | undefined;
  readonly profile: string | undefined;
  /** Print the window's address as one line of JSON instead of opening a browser. */
  readonly noWindow: boolean;
  /** Absolute paths to import at the start. */
  readonly paths: readonly string[];
}

/** Reads `[--archive DIR] [--profile DIR] [--no-window] [FILE…]`; refused with what is wrong about them. */
export function readOptions(args: readonly string[]): Outcome<BrowserHostOptions, 'usage'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { archive: { type: 'string' }, profile: { type: 'string' }, 'no-window': { type: 'boolean' } },
    });
    return done({
      archive: values.archive,
      profile: values.profile,
      noWindow: values['no-window'] ?? false,
      paths: positionals.map((path) => resolve(path)),
    });
  } catch (error) {
    return refused('usage', (error as Error).message);
  }
}
