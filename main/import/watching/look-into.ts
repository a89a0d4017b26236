import { lstat } from 'node:fs/promises';
import { findFiles } from '../find-files.ts';

/** What lies in a folder: the state of each file by its absolute path, which is another one whenever the file was written. */
export type Look = { readonly isHere: false } | { readonly isHere: true; readonly files: ReadonlyMap<string, string> };

/**
 * Looks at all files below a folder, temporary ones and those in folders that are skipped left out. Looking, unlike the
 * system's own news of changes, also sees network folders and disks that come and go, and knows no limit of files.
 */
export async function lookInto(folder: string, isSkipped: (folder: string) => boolean): Promise<Look> {
  const files = new Map<string, string>();
  for await (const finding of findFiles([folder], isSkipped)) {
    if (finding.kind === 'failure') {
      if (finding.failure.path === folder) return { isHere: false };
      continue;
    }
    const { path } = finding.file;
    const state = await stateOf(path);
    if (state !== undefined) files.set(path, state);
  }
  return { isHere: true, files };
}

/** Undefined for a file that went meanwhile. */
async function stateOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await lstat(path);
    return `${size}-${mtimeMs}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
