import type { PickedFile } from '../../preload/bridge.ts';

/**
 * Name of a folder directly below what was picked, whose meaning is therefore worth asking for; nothing when all files lie at the
 * top of what was picked.
 */
export function folderName(files: readonly Pick<PickedFile, 'relativePath'>[]): string | undefined {
  for (const { relativePath } of files) {
    const folders = relativePath.split('/').slice(1, -1);
    if (folders.length > 0) return folders[0];
  }
  return undefined;
}
