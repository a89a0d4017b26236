import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { syncFolder } from '../archive/durable-write.ts';
import { saveFailureOf } from '../archive/save-failure.ts';
import { sweepFolder } from '../archive/sweep.ts';

/** Where the reader wants a large file. */
export interface NewFilePlace {
  readonly path: string;
  /** Where it is written until it is complete: in the same folder, under a name that nobody takes for it. */
  readonly temporary: string;
}

/**
 * Where a file goes, if it can be written there. `to` names a file with the ending (`.zip`), or a folder. What an earlier
 * one left there that was cut short goes.
 */
export function placeFor(
  to: string,
  archiveName: string,
  nowMs: number,
  ending: string,
): Outcome<NewFilePlace, SaveFailure> {
  try {
    const path = isFolder(to) ? freeName(to, archiveName, nowMs, ending) : to;
    if (extname(path).toLowerCase() !== ending) {
      return refused('not-writable', `${path}: name a ${ending} file or a folder`);
    }
    if (isFolder(path)) return refused('not-writable', `${path}: a folder has this name`);
    sweepFolder(dirname(path), Date.now());
    const temporary = join(dirname(path), `.backfile-${randomBytes(8).toString('hex')}.tmp`);
    closeSync(openSync(temporary, 'wx'));
    rmSync(temporary);
    return done({ path, temporary });
  } catch (error) {
    return refused(saveFailureOf(error), to);
  }
}

/** Gives a file that is complete and on disk its name. */
export async function settle({ path, temporary }: NewFilePlace): Promise<void> {
  renameSync(temporary, path);
  await syncFolder(dirname(path));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function freeName(folder: string, archiveName: string, nowMs: number, ending: string): string {
  const name = archiveName.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
  const stem = join(folder, `${name} ${new Date(nowMs).toISOString().slice(0, 10)}`);
  let path = `${stem}${ending}`;
  for (let more = 2; existsSync(path); more++) path = `${stem} ${more}${ending}`;
  return path;
}
