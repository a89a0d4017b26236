import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { systemCode } from './save-failure.ts';

const MARK = '.damaged-';

/**
 * Gives a damaged file a name that nothing reads and nothing overwrites (`<name>.damaged-20260326T093000000Z`). Gives the
 * new path, or undefined where the system does not let it be renamed.
 */
export function setAside(path: string, nowMs: number): string | undefined {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[-:.]/gu, '');
  let target = `${path}${MARK}${stamp}`;
  for (let more = 2; existsSync(target); more++) target = `${path}${MARK}${stamp}-${more}`;
  try {
    renameSync(path, target);
    return target;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Whether a file is one that was set aside. */
export const isSetAside = (path: string): boolean => basename(path).includes(MARK);

/** Whether there are files in a folder that were set aside; also when that cannot be told. */
export function holdsSetAside(folder: string): boolean {
  try {
    return readdirSync(folder).some(isSetAside);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return true;
  }
}
