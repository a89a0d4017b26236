import { readFileSync } from 'node:fs';
import { companionTest, isPicturePath } from '../companion-paths.ts';
import type { StreamedSource } from '../reader.ts';
import { entryName } from './entry-name.ts';
import { MAX_ENTRIES, Unpackable } from './limits.ts';
import { MAX_PICTURE_BYTES, neighbours } from './packed-pictures.ts';
import { tarEntries, type TarEntry } from './tar-entries.ts';
import { namingFolders, type Unpacked, type Unpacking } from './unpacked.ts';

/**
 * Gives the files of a tar file in their order. It is gone through twice, for images may come after the page that shows
 * them, and a tar file has no directory.
 */
export async function* unpackTar(source: StreamedSource, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const { paths, pictures } = await survey(source, unpacking);
  const around = neighbours((path) => {
    const kept = pictures.get(path);
    return kept === undefined ? undefined : readFileSync(kept);
  });
  const isCompanion = companionTest(paths);
  const namingFolder = namingFolders(paths.map((path) => path.split('/')));
  for await (const entry of tarEntries(source.open())) {
    const name = entryName(entry.path);
    if (name.kind === 'unsafe') yield { ok: false, name: entry.path, reason: 'unsafe-name' };
    else if (isLink(entry)) yield { ok: false, name: entry.path, reason: 'unreadable', detail: 'link-outside' };
    if (name.kind !== 'safe' || !isFile(entry)) continue;
    const path = name.parts.join('/');
    if (isCompanion(path)) continue;
    const { parts } = name;
    const { size: sizeBytes, mtime: modifiedAt, open } = entry;
    const file = { parts, namingFolder: namingFolder(parts), modifiedAt, sizeBytes, open, ...around.of(path) };
    yield { ok: true, file };
  }
  for (const path of pictures.keys()) {
    if (around.shown.has(path) || isCompanion.ofPage(path)) continue;
    yield { ok: false, name: path, reason: 'unknown-kind', detail: 'picture' };
  }
}

/** Which files there are, and where the images are kept meanwhile. Damage is left to the second round. */
async function survey(source: StreamedSource, { temporary, budget }: Unpacking) {
  const paths: string[] = [];
  const pictures = new Map<string, string>();
  try {
    for await (const entry of tarEntries(source.open())) {
      const name = entryName(entry.path);
      if (name.kind !== 'safe' || !isFile(entry)) continue;
      if (paths.length === MAX_ENTRIES) throw new Unpackable('too-much');
      const path = name.parts.join('/');
      paths.push(path);
      const isWanted = isPicturePath(path) && entry.size <= MAX_PICTURE_BYTES;
      if (isWanted) pictures.set(path, await temporary.keep(budget.meter(entry.open())));
    }
  } catch (error) {
    if (!(error instanceof Unpackable && error.reason === 'malformed')) throw error;
  }
  return { paths, pictures };
}

const isFile = ({ type }: TarEntry): boolean => type === 'File' || type === 'OldFile' || type === 'ContiguousFile';
const isLink = ({ type }: TarEntry): boolean => type === 'SymbolicLink' || type === 'Link';
