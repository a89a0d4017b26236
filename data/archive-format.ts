import { z } from 'zod';

/** The version of the stored format that this program writes. Older ones are upgraded, newer ones opened read-only. */
export const FORMAT_VERSION = 1;

/** `archive.json` */
export const ArchiveFile = z.looseObject({
  version: z.int().positive(),
  id: z.string(),
  name: z.string(),
  /** ISO 8601. */
  created: z.string(),
});
export type ArchiveFile = z.infer<typeof ArchiveFile>;

/** Articles per shard: large enough to keep the folder small, small enough that saving one is a matter of a millisecond. */
export const SHARD_SIZE = 64;
