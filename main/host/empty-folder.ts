import { readdirSync } from 'node:fs';

/** What systems leave in folders that are empty to their owner. */
const UNSEEN = /^(?:\..*|desktop\.ini|thumbs\.db)$/iu;

/** Whether a folder is not there or holds nothing its owner would see: no archive has been begun in it. */
export function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).every((name) => UNSEEN.test(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    // Whatever it is, it is not empty; opening it will say what is wrong.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
