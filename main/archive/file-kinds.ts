import type { z } from 'zod';
import { Annotation } from '../../data/annotation.ts';
import { ArchiveFile, ArticleShard, NotesFile, StateShard, WritersFile } from '../../data/archive-format.ts';
import { ArticleRecord } from '../../data/article.ts';
import { ArticleState } from '../../data/state.ts';
import type { StoredKind } from '../../data/upgrades/upgrade-document.ts';

/**
 * What is stored in a kind of file: how it is checked, which of its properties holds the records, if any, and by what name
 * the steps of the stored format know it, if it is part of an archive.
 */
export interface FileKind<T extends Document = Document> {
  readonly stored?: StoredKind;
  readonly schema: z.ZodType<T>;
  readonly list?: { readonly name: string; readonly record: z.ZodType };
}

export type Document = Readonly<Record<string, unknown>> & { readonly version: number };

export const archiveKind: FileKind<ArchiveFile> = { stored: 'archive', schema: ArchiveFile };
export const writersKind: FileKind<WritersFile> = { schema: WritersFile };
export const articlesKind: FileKind<ArticleShard> = {
  stored: 'articles',
  schema: ArticleShard,
  list: { name: 'records', record: ArticleRecord },
};
export const stateKind: FileKind<StateShard> = {
  stored: 'state',
  schema: StateShard,
  list: { name: 'records', record: ArticleState },
};
export const notesKind: FileKind<NotesFile> = {
  stored: 'notes',
  schema: NotesFile,
  list: { name: 'items', record: Annotation },
};
