import { z } from 'zod';
import { AnnotationPage } from './annotation.ts';
import { ArticleRecord } from './article.ts';
import { ArticleState } from './state.ts';

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

/** What every file of records says of itself. */
const envelope = {
  version: z.int().positive(),
  /** The installation whose file this is; no other ever writes it. */
  writer: z.string(),
};

/** `articles/<writer>-000001.json` */
export const ArticleShard = z.looseObject({
  format: z.literal('backfile/articles'),
  ...envelope,
  records: z.array(ArticleRecord),
});
export type ArticleShard = z.infer<typeof ArticleShard>;

/** `state/<writer>-000001.json` */
export const StateShard = z.looseObject({
  format: z.literal('backfile/state'),
  ...envelope,
  records: z.array(ArticleState),
});
export type StateShard = z.infer<typeof StateShard>;

/** `notes/<writer>/<article>.json`: a W3C AnnotationPage with our envelope around it. */
export const NotesFile = z.looseObject({
  ...AnnotationPage.shape,
  format: z.literal('backfile/notes'),
  ...envelope,
});
export type NotesFile = z.infer<typeof NotesFile>;

/** Which writer this installation is, by archive id, machine and folder. Kept in the installation's profile. */
export const WritersFile = z.looseObject({
  format: z.literal('backfile/writers'),
  version: z.int().positive(),
  writers: z.record(z.string(), z.string()),
});
export type WritersFile = z.infer<typeof WritersFile>;
