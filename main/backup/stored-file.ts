import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordsKind } from '../find/indexed-files.ts';
import { listFiles } from '../archive/list-files.ts';
import { systemCode } from '../archive/save-failure.ts';

/** What a file is in an archive. */
export type FileRole = 'archive' | RecordsKind | 'original' | 'asset';

export interface StoredFile {
  /** Relative to the archive, with `/`. */
  readonly path: string;
  readonly role: FileRole;
}

const ARCHIVE = 'archive.json';

/** No separators, nothing that means something to any system, no hidden files. */
const NAME = String.raw`(?![. ])[^/\\:*?"<>|\p{Cc}]{1,200}`;
const roles: readonly (readonly [FileRole, RegExp])[] = [
  ['archive', /^archive\.json$/u],
  ['articles', new RegExp(`^articles/${NAME}\\.json$`, 'u')],
  ['state', new RegExp(`^state/${NAME}\\.json$`, 'u')],
  ['notes', new RegExp(`^notes/${NAME}/${NAME}\\.json$`, 'u')],
  ['original', /^originals\/[0-9a-f]{64}$/u],
  ['asset', /^assets\/[0-9a-f]{64}$/u],
];

/** The role of a path, or undefined for one that no archive has: nothing else is ever read from or written to a path. */
export const roleOf = (path: string): FileRole | undefined => roles.find(([, pattern]) => pattern.test(path))?.[0];

export const isContent = (role: FileRole): role is 'original' | 'asset' => role === 'original' || role === 'asset';

/** `archive.json` and all files of records, whoever wrote them. */
export function recordFiles(folder: string): readonly StoredFile[] {
  const records = listFiles(folder).files.map(({ path, kind }) => ({ path, role: kind }));
  return [{ path: ARCHIVE, role: 'archive' as const }, ...records];
}

/** All content-addressed files; others in their folders are not the archive's. */
export async function contentFiles(folder: string): Promise<readonly StoredFile[]> {
  const files: StoredFile[] = [];
  for (const part of ['originals', 'assets']) {
    for (const name of await namesIn(join(folder, part))) {
      const path = `${part}/${name}`;
      const role = roleOf(path);
      if (role !== undefined) files.push({ path, role });
    }
  }
  return files;
}

/** Empty for a folder that is not there. Other troubles are the caller's. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) names.push(name);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  return names.toSorted();
}
