import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ImportFailure } from '../../preload/contract.ts';
import { failureOf } from './disk-failure.ts';

/** A file to be imported. */
export interface FoundFile {
  /** Absolute path, as the report names it. */
  readonly path: string;
  readonly fileName: string;
  /** Names of the folders between what was imported and the file, outermost first. */
  readonly folders: readonly string[];
  /** The imported folder, or for a file imported by itself the folder it lies in. What a file shows must lie below it. */
  readonly root: string;
  /** Whether the reader named this file, rather than a folder around it. */
  readonly isNamed: boolean;
}

/** Something that was named, or met on the way, and cannot be imported. */
export interface NotFound {
  readonly path: string;
  readonly reason: ImportFailure;
  readonly detail?: string;
}

export type Finding =
  { readonly kind: 'file'; readonly file: FoundFile } | { readonly kind: 'failure'; readonly failure: NotFound };

/** Leavings of systems and of downloads that no one means when they import a folder. */
const JUNK =
  /^(?:\..*|~\$.*|.*~|.*\.(?:part|partial|crdownload|download|tmp)|thumbs\.db|desktop\.ini|__macosx|\$recycle\.bin|system volume information)$/iu;

interface Place {
  readonly root: string;
  /** `root` with every link resolved. */
  readonly realRoot: string;
  readonly folders: readonly string[];
}

/**
 * Every file in `paths`, folders at any depth, each file once, in the order of the paths and then of the names. Links
 * inside folders are not followed: what they point to inside the folder is met anyway, what lies outside was not asked
 * for. `isSkipped` keeps folders out by their absolute path, such as the archive's own.
 */
export async function* findFiles(
  paths: readonly string[],
  isSkipped: (folder: string) => boolean = () => false,
): AsyncGenerator<Finding> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const finding of findNamed(resolve(path), isSkipped)) {
      const found = finding.kind === 'file' ? finding.file.path : finding.failure.path;
      if (seen.has(found)) continue;
      seen.add(found);
      yield finding;
    }
  }
}

async function* findNamed(path: string, isSkipped: (folder: string) => boolean): AsyncGenerator<Finding> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      yield* walk(path, { root: path, realRoot: await realpath(path), folders: [] }, isSkipped);
    } else if (stats.isFile()) {
      yield found({ path, fileName: basename(path), folders: [], root: dirname(path), isNamed: true });
    } else {
      yield failed({ path, reason: 'unknown-kind' });
    }
  } catch (error) {
    yield failed({ path, ...failureOf(error) });
  }
}

async function* walk(folder: string, place: Place, isSkipped: (folder: string) => boolean): AsyncGenerator<Finding> {
  if (isSkipped(folder)) return;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* walkInto(path, { ...place, folders: [...place.folders, entry.name] }, isSkipped);
    } else if (entry.isFile()) {
      yield found({ path, fileName: entry.name, folders: place.folders, root: place.root, isNamed: false });
    } else if (entry.isSymbolicLink()) {
      yield* meetLink(path, place);
    } else {
      yield failed({ path, reason: 'unknown-kind' });
    }
  }
}

async function* walkInto(
  folder: string,
  place: Place,
  isSkipped: (folder: string) => boolean,
): AsyncGenerator<Finding> {
  try {
    yield* walk(folder, place, isSkipped);
  } catch (error) {
    yield failed({ path: folder, ...failureOf(error) });
  }
}

/** By code unit, so that the order is the same on every machine. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !JUNK.test(entry.name)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** A link is worth a line only when something is missing from the import because of it. */
async function* meetLink(path: string, { realRoot }: Place): AsyncGenerator<Finding> {
  try {
    const target = await realpath(path);
    if (!isInside(realRoot, target) && !isInside(target, realRoot)) {
      yield failed({ path, reason: 'unreadable', detail: 'link-outside' });
    }
  } catch (error) {
    yield failed({ path, ...failureOf(error) });
  }
}

/** Whether `path` is `folder` or lies below it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const found = (file: FoundFile): Finding => ({ kind: 'file', file });
const failed = (failure: NotFound): Finding => ({ kind: 'failure', failure });
