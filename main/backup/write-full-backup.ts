import { rmSync } from 'node:fs';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import { done, type Outcome, refused } from '../../data/outcome.ts';
import type { SaveFailure } from '../../preload/contract.ts';
import { seal } from '../archive/envelope.ts';
import { saveFailureOf } from '../archive/save-failure.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { BACKUP_VERSION, type FullManifest, MANIFEST } from './manifest.ts';
import { type NewFilePlace, settle } from './new-file-place.ts';
import { Packing } from './packing.ts';
import { contentFiles, recordFiles } from './stored-file.ts';
import { ZipWriter } from './zip-writer.ts';

export interface BackedUpArchive {
  readonly folder: string;
  readonly id: string;
  readonly name: string;
  readonly articleCount: number;
}

export interface WrittenBackup {
  readonly path: string;
  readonly manifest: FullManifest;
}

export type WritingBackup = Promise<Outcome<WrittenBackup, SaveFailure>>;

/**
 * Writes the whole archive to one zip while it is in use. Files are replaced, never changed, so each is caught whole; the
 * contents are listed after the records, so whatever a record names is there.
 */
export function writeFullBackup(
  archive: BackedUpArchive,
  place: NewFilePlace,
  nowMs: number,
  control: JobControl,
): WritingBackup {
  const { folder } = archive;
  return writeBackup(archive, place, nowMs, control, async (packing) => {
    const records = recordFiles(folder);
    await packing.expect([...records, ...(await contentFiles(folder))]);
    await packing.addAll(records);
    await packing.addAll(await contentFiles(folder));
  });
}

/** Writes what `pack` packs of an archive. Nothing has the zip's name before it is complete and on disk. */
export async function writeBackup(
  archive: BackedUpArchive,
  place: NewFilePlace,
  nowMs: number,
  control: JobControl,
  pack: (packing: Packing) => Promise<void>,
): WritingBackup {
  const zip = new ZipWriter(place.temporary);
  try {
    const packing = new Packing(zip, archive.folder, control);
    await pack(packing);
    const manifest = manifestOf(archive, packing, nowMs);
    await zip.add(MANIFEST, Buffer.from(seal(manifest, 'files').text), true);
    if (control.signal.aborted) throw control.signal.reason;
    await zip.finish();
    await settle(place);
    for (const { path } of manifest.leftOut) control.leaveOut(path);
    return done({ path: place.path, manifest });
  } catch (error) {
    await zip.abandon();
    rmSync(place.temporary, { force: true });
    if (control.signal.aborted) throw error;
    return refused(saveFailureOf(error), place.path);
  }
}

function manifestOf({ id, name, articleCount }: BackedUpArchive, { files, leftOut }: Packing, nowMs: number) {
  return {
    format: 'backfile/backup',
    version: BACKUP_VERSION,
    formatVersion: FORMAT_VERSION,
    archive: { id, name },
    madeAt: new Date(nowMs).toISOString(),
    counts: {
      articles: articleCount,
      files: files.length,
      bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    },
    leftOut,
    files,
  } satisfies FullManifest;
}
