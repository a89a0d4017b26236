import { z } from 'zod';
import type { Outcome } from '../../data/outcome.ts';
import { FolderMeaning, ImportChoices, type ImportFailure, type Mapping } from './imports.ts';
import { reply, request } from './request.ts';

/** What an import would find, told before anything is written. */
export interface ImportPreview {
  readonly previewId: string;
  readonly phase: 'looking' | 'finished' | 'cancelled';
  /** There is more than was looked at: the counts are of what was. */
  readonly isPartial: boolean;
  readonly counts: PreviewCounts;
  /** What the files are, those with most files first. */
  readonly kinds: readonly FoundKind[];
  /** The first of what cannot be read. */
  readonly unreadable: readonly {
    readonly path: string;
    readonly reason: ImportFailure;
    readonly message: string;
  }[];
  /** The first tables of articles, with what their columns are taken to hold. */
  readonly tables: readonly FoundTable[];
  /** Names of folders that may mean something, the topmost of each path. */
  readonly folders: readonly string[];
}

export interface PreviewCounts {
  /** Everything that was met, by itself or in a folder. */
  readonly files: number;
  /** Articles looked at so far: the sum of the next four. */
  readonly articles: number;
  readonly isNew: number;
  readonly alreadyHere: number;
  /** New texts of articles that are here. */
  readonly changed: number;
  /** Only the address is known. */
  readonly stubs: number;
  readonly unreadable: number;
}

export interface FoundKind {
  /** In words, with their article: `a web page (HTML)`. */
  readonly kind: string;
  readonly files: number;
  readonly articles: number;
  /** Outlets that they name; absent where they name none. */
  readonly outlets?: number;
}

export interface FoundTable {
  /** As `choices.mappings` names it. */
  readonly path: string;
  readonly columns: readonly string[];
  /** The first rows by column; long values are cut. */
  readonly samples: readonly Readonly<Record<string, string>>[];
  /** A guess, unless the choices said it. */
  readonly mapping: Mapping;
}

/** Looking at what an import would bring; one preview at a time, a further one ends the one before. */
export const previewRequests = {
  'imports.preview': request(
    z.strictObject({
      paths: z.array(z.string().min(1)).min(1),
      folderMeaning: FolderMeaning.optional(),
      choices: ImportChoices.optional(),
    }),
    reply<Outcome<{ readonly previewId: string }, 'read-only' | 'import-running'>>(),
  ),
  /** What was found so far; also after the end, until the next preview. */
  'imports.previewed': request(
    z.strictObject({ previewId: z.string() }),
    reply<Outcome<ImportPreview, 'preview-missing'>>(),
  ),
  'imports.cancelPreview': request(z.strictObject({ previewId: z.string() }), reply<null>()),
} as const;
