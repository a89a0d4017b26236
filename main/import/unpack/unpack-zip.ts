import { companionTest, isPicturePath } from '../companion-paths.ts';
import type { StreamedSource } from '../reader.ts';
import { entryName } from './entry-name.ts';
import { MAX_PICTURE_BYTES, type Neighbours, neighbours } from './packed-pictures.ts';
import { namingFolders, type Unpacked, type Unpacking } from './unpacked.ts';
import { openZip, type Zip, type ZipEntry } from './zip-directory.ts';

interface SafeEntry {
  readonly entry: ZipEntry;
  readonly parts: readonly string[];
  /** The parts joined. */
  readonly path: string;
}

/** Gives the files of a zip file in the order of its directory. Their names lead nowhere: nothing is written by them. */
export async function* unpackZip(source: StreamedSource, { budget }: Unpacking): AsyncGenerator<Unpacked> {
  const zip = await openZip(source.path);
  try {
    const { safe, unusable } = judged(zip.entries);
    yield* unusable;
    const byPath = new Map(safe.map((each) => [each.path, each.entry]));
    const around = neighbours((path) => {
      const entry = byPath.get(path);
      const bytes = entry && zip.read(entry, MAX_PICTURE_BYTES);
      budget.spend(bytes?.length ?? 0);
      return bytes;
    });
    yield* files(zip, safe, around);
    if (zip.fault !== undefined) yield { ok: false, name: '', reason: 'malformed', detail: 'a zip file' };
  } finally {
    zip.close();
  }
}

function* files(zip: Zip, entries: readonly SafeEntry[], around: Neighbours): Generator<Unpacked> {
  const isCompanion = companionTest(entries.map(({ path }) => path));
  const namingFolder = namingFolders(entries.map(({ parts }) => parts));
  for (const { entry, parts, path } of entries) {
    if (isCompanion(path)) continue;
    const { modifiedAt, sizeBytes } = entry;
    const open = () => zip.open(entry);
    const file = { parts, namingFolder: namingFolder(parts), modifiedAt, sizeBytes, open, ...around.of(path) };
    yield { ok: true, file };
  }
  for (const { path } of entries) {
    if (!isPicturePath(path) || around.shown.has(path) || isCompanion.ofPage(path)) continue;
    yield { ok: false, name: path, reason: 'unknown-kind', detail: 'picture' };
  }
}

/** Folders and the leavings of systems are passed over without a word. */
function judged(entries: readonly ZipEntry[]): { safe: readonly SafeEntry[]; unusable: readonly Unpacked[] } {
  const safe: SafeEntry[] = [];
  const unusable: Unpacked[] = [];
  for (const entry of entries) {
    const name = entryName(entry.name);
    if (name.kind === 'unsafe') unusable.push({ ok: false, name: entry.name, reason: 'unsafe-name' });
    else if (name.kind === 'junk' || entry.isFolder) continue;
    else if (entry.isEncrypted) unusable.push({ ok: false, name: entry.name, reason: 'encrypted' });
    else if (entry.isLink) unusable.push({ ok: false, name: entry.name, reason: 'unreadable', detail: 'link-outside' });
    else safe.push({ entry, parts: name.parts, path: name.parts.join('/') });
  }
  return { safe, unusable };
}
