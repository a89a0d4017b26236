import type { Choices } from './choices.ts';
import type { Content } from './content.ts';
import type { Source } from './reader.ts';
import type { TemporaryFiles } from './temporary-files.ts';
import type { Budget } from './unpack/limits.ts';

/** Something to be read: a file on disk, or one that lies in another. */
export interface Input extends Pick<Source, 'fileName' | 'folders' | 'modifiedAt' | 'resolve' | 'beside'> {
  /** As the report names it. */
  readonly path: string;
  /** As the archive remembers it: relative to what was imported. */
  readonly originalName: string;
  /** The folder whose name may mean something. */
  readonly namingFolder: string | undefined;
  readonly content: Content;
  /** How many containers it lies in. */
  readonly depth: number;
}

/** What reading a file needs besides the file. */
export interface Surroundings {
  readonly choices: Choices;
  readonly temporary: TemporaryFiles;
  /** For what comes out of the imported file that is being read. */
  readonly budget: Budget;
}

/** Stands between the path of a container and the name of what lies in it. */
const WITHIN = ' › ';

export const inside = (container: string, name: string): string =>
  name === '' ? container : `${container}${WITHIN}${name}`;

/** The path of the file on disk that something lies in. */
export const containerOf = (path: string): string => path.split(WITHIN, 1)[0] ?? path;

/** The name of something where it lies, within the innermost of what it lies in. */
export const nameWithin = (path: string): string => path.split(WITHIN).at(-1) ?? path;
