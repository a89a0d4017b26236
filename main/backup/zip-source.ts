import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import { parseDocument } from '../archive/read-document.ts';
import { systemCode } from '../archive/save-failure.ts';
import { BadBackup, type BackupSource, type SourceFile } from './backup-source.ts';
import { asBadBackup } from './checked-bytes.ts';
import { BACKUP_VERSION, type FullManifest, fullManifestKind, MANIFEST } from './manifest.ts';
import { roleOf } from './stored-file.ts';

/** A manifest of a million files is a quarter of this. */
const MAX_MANIFEST_BYTES = 512 * 1024 * 1024;

/** How every manifest of a full backup begins. */
const BEGINNING = '{"format":"backfile/backup"';

/**
 * Opens a full backup. Throws `BadBackup` for what is none or is not whole. Entries are found by the names in the manifest
 * alone: other names in the zip, whatever they are, lead nowhere.
 */
export async function openZip(path: string): Promise<BackupSource> {
  const zip = await openChecked(path);
  try {
    const entries = await entriesOf(zip, path);
    const manifest = await manifestOf(zip, entries, path);
    return {
      archive: manifest.archive,
      madeAt: manifest.madeAt,
      files: manifest.files.map((file) => sourceFile(file, entries)),
      async stream(file) {
        const entry = entries.get(file.path);
        if (entry === undefined) throw new BadBackup('damaged-backup', `${file.path}: missing`);
        return await zip.openReadStreamPromise(entry);
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asBadBackup(error, path);
  }
}

/** Whether a file is a backup or an export of an archive, whole or not; never rejects. */
export async function isBackup(path: string): Promise<boolean> {
  try {
    const zip = await openChecked(path);
    try {
      const entry = (await entriesOf(zip, path)).get(MANIFEST);
      if (entry === undefined) return false;
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        return chunk.toString('latin1').startsWith(BEGINNING);
      }
      return false;
    } finally {
      zip.close();
    }
  } catch {
    return false;
  }
}

async function openChecked(path: string): Promise<ZipFile> {
  const isZip = await beginsLikeZip(path);
  if (!isZip) throw new BadBackup('not-a-backup', path);
  try {
    return await openPromise(path, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw asBadBackup(error, path);
  }
}

async function beginsLikeZip(path: string): Promise<boolean> {
  try {
    const file = await openFile(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer.toString('latin1') === 'PK';
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new BadBackup('unreadable', `${path}: ${code}`);
  }
}

async function entriesOf(zip: ZipFile, path: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new BadBackup('damaged-backup', `${path}: ${entry.fileName} is in it twice`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, path: string): Promise<FullManifest> {
  const entry = entries.get(MANIFEST);
  if (entry === undefined) throw new BadBackup('not-a-backup', path);
  if (entry.uncompressedSize > MAX_MANIFEST_BYTES) throw new BadBackup('damaged-backup', `${MANIFEST}: too large`);
  const parsed = parseDocument(await allOf(await zip.openReadStreamPromise(entry)), fullManifestKind);
  if (parsed.status === 'damaged') throw new BadBackup('damaged-backup', `${MANIFEST}: ${parsed.fault}`);
  const { version, formatVersion } = parsed.data;
  if (version > BACKUP_VERSION || formatVersion > FORMAT_VERSION) {
    throw new BadBackup('unreadable', `${MANIFEST}: a later version wrote it`);
  }
  return parsed.data;
}

async function allOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sourceFile(
  { path, sizeBytes, sha256 }: FullManifest['files'][number],
  entries: ReadonlyMap<string, Entry>,
): SourceFile {
  const role = roleOf(path);
  if (role === undefined) throw new BadBackup('damaged-backup', `${path}: no file of an archive`);
  const entry = entries.get(path);
  if (entry === undefined) throw new BadBackup('damaged-backup', `${path}: missing`);
  if (entry.uncompressedSize !== sizeBytes) throw new BadBackup('damaged-backup', `${path}: wrong size`);
  return { path, role, sizeBytes, sha256 };
}
