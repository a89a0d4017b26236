import type { PickedFile } from '../../preload/bridge.ts';

/**
 * Name of a folder whose meaning is worth asking for: the first below what was picked, else the one that was picked.
 * Nothing when files came without a folder.
 */
export function folderName(files: readonly Pick<PickedFile, 'relativePath'>[]): string | undefined {
  let picked: string | undefined;
  for (const { relativePath } of files) {
    const [top, below] = relativePath.split('/').slice(0, -1);
    if (below !== undefined) return below;
    picked ??= top;
  }
  return picked;
}
