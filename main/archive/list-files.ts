import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordsKind } from '../find/indexed-files.ts';
import { type FileStamp, stampAt } from './file-stamp.ts';
import { systemCode } from './save-failure.ts';
import { awaitedName, isRecordsName } from './watch/names.ts';

export interface FoundFile {
  /** Relative to the archive, with `/`. */
  readonly path: string;
  readonly kind: RecordsKind;
  readonly stamp: FileStamp | undefined;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Folders that the system does not let be read. */
  readonly blocked: readonly { readonly path: string; readonly code: string }[];
}

/** One find on a walk through an archive's folders. */
type Found =
  | ({ readonly what: 'file' } & FoundFile)
  | { readonly what: 'blocked'; readonly path: string; readonly code: string }
  /** A file that a sync program keeps elsewhere until it is asked for. */
  | { readonly what: 'awaited'; readonly path: string };

/** All files of records in an archive, those of every writer, and copies that sync programs made of them. */
export function listFiles(folder: string): FoundFiles {
  const files: FoundFile[] = [];
  const blocked: { path: string; code: string }[] = [];
  for (const found of walkFiles(folder)) {
    if (found.what === 'file') files.push(found);
    else if (found.what === 'blocked') blocked.push(found);
  }
  return { files, blocked };
}

/** As `listFiles`, one after the other, so that the caller may do other things in between. */
export function* walkFiles(folder: string): Generator<Found> {
  yield* filesIn(folder, 'state', 'state');
  for (const writer of yield* namesIn(folder, 'notes')) {
    // A writer's name has no dot; `desktop.ini` and the like are none of ours.
    if (!writer.includes('.')) yield* filesIn(folder, `notes/${writer}`, 'notes');
  }
  yield* filesIn(folder, 'articles', 'articles');
}

function* filesIn(folder: string, path: string, kind: RecordsKind): Generator<Found> {
  for (const name of yield* namesIn(folder, path)) {
    const awaited = awaitedName(name);
    if (awaited !== undefined) yield { what: 'awaited', path: `${path}/${awaited}` };
    if (!isRecordsName(name)) continue;
    const file = `${path}/${name}`;
    yield { what: 'file', path: file, kind, stamp: stampAt(join(folder, file)) };
  }
}

function* namesIn(folder: string, path: string): Generator<Found, readonly string[]> {
  try {
    return readdirSync(join(folder, path)).toSorted();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code !== 'ENOENT') yield { what: 'blocked', path, code };
    return [];
  }
}
