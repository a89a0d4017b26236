import { randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { saveFailureOf } from '../archive/save-failure.ts';

export interface FullBackupPlace {
  readonly path: string;
  /** Where it is written until it is complete: in the same folder, under a name that nobody takes for a backup. */
  readonly temporary: string;
}

/** Where a full backup goes, if it can be written there. `to` is a `.zip` or a folder. */
export function placeFor(to: string, archiveName: string, nowMs: number): Outcome<FullBackupPlace, SaveFailure> {
  try {
    const path = isFolder(to) ? freeName(to, archiveName, nowMs) : to;
    if (!/\.zip$/iu.test(path)) return refused('not-writable', `${path}: name a .zip file or a folder`);
    if (isFolder(path)) return refused('not-writable', `${path}: a folder has this name`);
    const temporary = join(dirname(path), `.backfile-${randomBytes(8).toString('hex')}.tmp`);
    closeSync(openSync(temporary, 'wx'));
    rmSync(temporary);
    return done({ path, temporary });
  } catch (error) {
    return refused(saveFailureOf(error), to);
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function freeName(folder: string, archiveName: string, nowMs: number): string {
  const name = archiveName.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
  const stem = join(folder, `${name} ${new Date(nowMs).toISOString().slice(0, 10)}`);
  let path = `${stem}.zip`;
  for (let more = 2; existsSync(path); more++) path = `${stem} ${more}.zip`;
  return path;
}
