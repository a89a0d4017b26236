import type { ArticleContent, Provenance } from '../../data/article.ts';
import type { ImportFailure } from '../../preload/contract.ts';

/** A source as a reader gets it. */
export interface Source {
  readonly bytes: Uint8Array;
  /** File name without folders. */
  readonly fileName: string;
  /** Names of the folders between what was imported and the file, outermost first. */
  readonly folders: readonly string[];
  readonly modifiedAt: Date | undefined;
  /** Finds a file that this one names by a relative path, such as the image of a Markdown file. Only what was imported. */
  readonly resolve?: (relativePath: string) => ResolvedFile | undefined;
}

export interface ResolvedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** In pixels, where the file says so. */
  readonly width?: number;
  readonly height?: number;
}

/** An image that travels with a draft; figures name it by its SHA-256. */
export interface DraftAsset {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An article as a reader made it, not yet taken in. */
export interface Draft {
  readonly content: ArticleContent;
  readonly assets: readonly DraftAsset[];
  readonly encoding: string | undefined;
  /** How sure the encoding is; absent where the format states it. */
  readonly encodingSure?: Provenance['sure'];
}

export type ReadResult =
  | { readonly ok: true; readonly importer: string; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly reason: ImportFailure; readonly detail?: string };
