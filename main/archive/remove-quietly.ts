import { rmSync } from 'node:fs';
import { systemCode } from './save-failure.ts';

/** Removes a file whose staying would only take up room. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
