import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UNFINISHED } from './durable-write.ts';
import { systemCode } from './save-failure.ts';

/** A younger one may be another machine's, on a shared folder, about to get its name. */
const LEFT_BEHIND_MS = 60_000;

/** Removes what writes that a crash cut short left in an archive's folders. */
export function sweepArchive(folder: string, nowMs: number): void {
  const writers = namesIn(join(folder, 'notes')).map((writer) => join('notes', writer));
  for (const part of ['.', 'articles', 'state', 'originals', 'assets', ...writers]) {
    sweepFolder(join(folder, part), nowMs);
  }
}

/** The same for one folder. */
export function sweepFolder(folder: string, nowMs: number): void {
  for (const name of namesIn(folder)) if (UNFINISHED.test(name)) removeOld(join(folder, name), nowMs);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}

function removeOld(path: string, nowMs: number): void {
  try {
    if (nowMs - statSync(path).mtimeMs > LEFT_BEHIND_MS) rmSync(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
