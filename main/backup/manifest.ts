import { z } from 'zod';
import { FORMAT_VERSION } from '../../data/archive-format.ts';
import type { FileKind } from '../archive/file-kinds.ts';

/** Name of the manifest in a full backup; it comes last, for it names what was really written. */
export const MANIFEST = 'manifest.json';

/** The version of backups that this program writes; one of a later version is refused. */
export const BACKUP_VERSION = FORMAT_VERSION;

const Hash = z.string().regex(/^[0-9a-f]{64}$/u);

export const ManifestFile = z.looseObject({
  path: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** Of the file's bytes. */
  sha256: Hash,
});
export type ManifestFile = z.infer<typeof ManifestFile>;

const about = {
  version: z.int().positive(),
  archive: z.looseObject({ id: z.string(), name: z.string() }),
  /** ISO 8601. */
  madeAt: z.string(),
};

/** `manifest.json` of a full backup. */
export const FullManifest = z.looseObject({
  format: z.literal('backfile/backup'),
  ...about,
  /** Stored-format version of the archive's files. */
  formatVersion: z.int().positive(),
  counts: z.looseObject({
    articles: z.int().nonnegative(),
    files: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
  }),
  /** Files that were damaged when the backup was made. */
  leftOut: z.array(z.looseObject({ path: z.string(), problem: z.string() })),
  files: z.array(ManifestFile),
});
export type FullManifest = z.infer<typeof FullManifest>;

/**
 * One file of a small backup. `stamp` is that of the source when it was read: as long as it is the same, the file is not
 * read again. `isKept` marks the last good copy of a file that is damaged or gone.
 */
export const SmallFile = z.looseObject({
  ...ManifestFile.shape,
  stamp: z.looseObject({ sizeBytes: z.number(), modifiedMs: z.number(), inode: z.number() }),
  isKept: z.boolean().optional(),
});
export type SmallFile = z.infer<typeof SmallFile>;

/** The manifest of a small backup; its files' bytes are in the pool beside it. */
export const SmallManifest = z.looseObject({
  format: z.literal('backfile/small-backup'),
  ...about,
  files: z.array(SmallFile),
});
export type SmallManifest = z.infer<typeof SmallManifest>;

export const fullManifestKind: FileKind<FullManifest> = {
  schema: FullManifest,
  list: { name: 'files', record: ManifestFile },
};
export const smallManifestKind: FileKind<SmallManifest> = {
  schema: SmallManifest,
  list: { name: 'files', record: SmallFile },
};
