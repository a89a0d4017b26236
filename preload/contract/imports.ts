import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { nothing, reply, request, type SaveFailure } from './request.ts';

/** What became of one file of an import. `reason` is a code for scripts, `message` a sentence for people. */
export interface ImportedInput {
  readonly path: string;
  /** `named`: it holds no articles, but names of outlets. */
  readonly outcome: 'imported' | 'duplicate' | 'version' | 'stub' | 'named' | 'failed';
  readonly articleIds: readonly string[];
  readonly reason?: ImportFailure;
  readonly message?: string;
  /** How many outlets it named; absent for what names none. */
  readonly outlets?: number;
  /** Its articles are here, but in the trash. */
  readonly isInTrash?: true;
  /** The import whose undoing hid the text that is here already. */
  readonly takenBackWith?: string;
}

export type ImportFailure =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'unreadable'
  | 'not-found'
  | 'unknown-encoding'
  | 'unknown-kind'
  | 'no-text'
  /** Of a known kind, but broken; `detail` says what kind. */
  | 'malformed'
  /** Locked with a password. */
  | 'encrypted'
  /** An entry of a zip or tar file whose name wants to lead somewhere else. */
  | 'unsafe-name'
  /** More comes out of it than any honest file holds. */
  | 'too-much'
  /** Files packed in files packed in files. */
  | 'too-deep'
  /** A zip or tar file without anything to read. */
  | 'nothing-inside'
  /** A fault of the program, not of the file. */
  | 'fault'
  | SaveFailure;

export interface ImportCounts {
  readonly found: number;
  readonly done: number;
  /** Articles, like the three below; `found`, `done` and `failed` count files and parts of files. */
  readonly imported: number;
  readonly duplicates: number;
  readonly versions: number;
  /** Articles of which only the address came. */
  readonly stubs: number;
  /** Outlets that were named; absent when none were. */
  readonly outlets?: number;
  readonly failed: number;
}

export interface ImportProgress {
  readonly importId: string;
  /** `looking`: still finding files, so `found` grows. `paused`: by the reader, or since the program ended meanwhile. */
  readonly phase: 'looking' | 'reading' | 'paused' | 'finished' | 'cancelled';
  readonly counts: ImportCounts;
  /** Files and parts done in a second, of late; absent while there is nothing to tell it by. */
  readonly perSecond?: number;
}

export interface ImportReport extends ImportProgress {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** What was asked for. */
  readonly paths?: readonly string[];
  readonly folderMeaning?: FolderMeaning;
  readonly choices?: ImportChoices;
  readonly inputs: readonly ImportedInput[];
  /** How many inputs of which there is nothing to say are not among them, since there are too many. */
  readonly leftOut?: number;
}

/** An import of the past. */
export interface ImportSummary {
  readonly importId: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly counts: ImportCounts;
  /** Everything that it brought is in the trash or hidden, since it was undone. */
  readonly isUndone: boolean;
  readonly canUndo: boolean;
}

/** What the folder's name means in an import of folders. */
export const FolderMeaning = z.enum(['source', 'tag', 'nothing']);
export type FolderMeaning = z.infer<typeof FolderMeaning>;

/** What a column of a table, or a key of a record, may hold. */
export const MappedField = z.enum([
  'title',
  'text',
  'html',
  'standfirst',
  'byline',
  'published',
  'updated',
  'url',
  'canonicalUrl',
  'source',
  'section',
  'language',
  'tags',
  'saved',
]);
export type MappedField = z.infer<typeof MappedField>;

/** Which column holds what. */
export const Mapping = z.partialRecord(MappedField, z.string());
export type Mapping = Readonly<z.infer<typeof Mapping>>;

const label = z.string().trim().min(1).max(200);

/** What the reader chose for all that an import brings. */
export const ImportChoices = z.strictObject({
  /** Tags for every article, also those that are here already. */
  addTags: z.array(label).max(50).optional(),
  /** The outlet of articles that name none. */
  source: label.optional(),
  /** What the columns of tables hold, by the tables' paths as a preview names them. */
  mappings: z.record(z.string(), Mapping).optional(),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

/** Bringing files in, and taking that back. */
export const importRequests = {
  'imports.start': request(
    z.strictObject({
      paths: z.array(z.string().min(1)).min(1),
      folderMeaning: FolderMeaning.optional(),
      choices: ImportChoices.optional(),
    }),
    reply<Outcome<{ readonly importId: string }, 'read-only' | 'import-running'>>(),
  ),
  /** Holds the import that is under way, between two files. */
  'imports.pause': request(z.strictObject({ importId: z.string() }), reply<null>()),
  /** Goes on with a paused import, also with one that the end of the program broke off. */
  'imports.resume': request(
    z.strictObject({ importId: z.string() }),
    reply<Outcome<null, 'report-missing' | 'read-only' | 'import-running'>>(),
  ),
  /** Imports what failed in a past import once more. */
  'imports.retry': request(
    z.strictObject({ importId: z.string() }),
    reply<
      Outcome<{ readonly importId: string }, 'report-missing' | 'nothing-failed' | 'read-only' | 'import-running'>
    >(),
  ),
  /** Ends an import; what was taken in stays. */
  'imports.cancel': request(z.strictObject({ importId: z.string() }), reply<null>()),
  /** The import under way; else one that was broken off and may be resumed; else null. */
  'imports.current': request(nothing, reply<ImportProgress | null>()),
  'imports.report': request(z.strictObject({ importId: z.string() }), reply<Outcome<ImportReport, 'report-missing'>>()),
  /** Past imports of which something is here, newest first. */
  'imports.list': request(nothing, reply<readonly ImportSummary[]>()),
  /** Puts what an import made in the trash, hides the versions that it added, and takes back the outlets' hosts. */
  'imports.undo': request(
    z.strictObject({ importId: z.string() }),
    reply<
      Outcome<
        { readonly trashed: number; readonly versionsHidden: number; readonly outlets: number },
        'report-missing' | SaveFailure
      >
    >(),
  ),
  /** Takes that back. */
  'imports.redo': request(
    z.strictObject({ importId: z.string() }),
    reply<Outcome<null, 'report-missing' | SaveFailure>>(),
  ),
} as const;
