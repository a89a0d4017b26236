import type { ArticleContent, Provenance } from '../../data/article.ts';
import type { NamedOutlet } from '../../data/outlets.ts';
import type { ImportFailure, Mapping } from '../../preload/contract.ts';
import type { TableSample } from './tables/table-sample.ts';

/** A source as a reader gets it. */
export interface Source {
  readonly bytes: Uint8Array;
  /** File name without folders. */
  readonly fileName: string;
  /** Names of the folders between what was imported and the file, outermost first. */
  readonly folders: readonly string[];
  readonly modifiedAt: Date | undefined;
  /** Finds an image that this file names by a relative path. Only what was imported. */
  readonly resolve?: (relativePath: string) => ResolvedFile | undefined;
  /** Finds any file by a relative path, as the pages of an export that lie beside their list. Only what was imported. */
  readonly beside?: (relativePath: string) => Uint8Array | undefined;
  /** Of a table: what its columns hold, where the reader said so. */
  readonly mapping?: Mapping | undefined;
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
  /** Only the address is known, and what a service noted of it: a later file with that address brings the text. */
  readonly isStub?: boolean;
  readonly state?: DraftState;
  readonly annotations?: readonly DraftAnnotation[];
  /** Where in its file it was, when the file holds several articles: `line 12`, `issue/chapter-3.xhtml`. */
  readonly part?: string;
}

/** What a service knew of the reader's dealings with an article. Tags are in the draft's content. */
export interface DraftState {
  readonly read?: boolean;
  readonly starred?: boolean;
  readonly archived?: boolean;
  /** ISO 8601. */
  readonly savedAt?: string;
  /** How much of it was read, 0 to 1. */
  readonly progress?: number;
  /** Folders or lists it was in; each a path of names, outermost first. */
  readonly collections?: readonly (readonly string[])[];
}

/** A highlight or note from elsewhere, to be anchored by its quote; without a quote it is about the whole article. */
export interface DraftAnnotation {
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The reader's note, plain text or Markdown; may be empty. */
  readonly text: string;
  /** A colour's name as the service gave it. */
  readonly color?: string;
  readonly tags?: readonly string[];
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly modifiedAt?: string;
  /** Its id there, so that the same annotation is not taken in twice. */
  readonly foreignId?: string;
}

/** One of the things a container holds: an entry of a zip, a record of a web archive, a line of JSONL. */
export interface Part {
  /** As the report names it below its container. */
  readonly name: string;
  /** The smallest bytes that can be read again by themselves, kept as the original; absent: the container is kept. */
  readonly original?: Uint8Array;
  readonly result: ReadResult;
}

/** A file that is read as a stream since it may be larger than memory. */
export interface StreamedSource {
  readonly fileName: string;
  readonly folders: readonly string[];
  readonly modifiedAt: Date | undefined;
  readonly sizeBytes: number;
  readonly mapping?: Mapping | undefined;
  /** Absolute path, for readers that need to seek. */
  readonly path: string;
  open(): AsyncIterable<Uint8Array>;
}

/** Gives the parts of a container one by one; memory does not grow with their number. Stops early when not asked for more. */
export type PartsReader = (source: StreamedSource) => AsyncIterable<Part>;

export type ReadResult = (
  | {
      readonly ok: true;
      readonly importer: string;
      readonly drafts: readonly Draft[];
      /** What outlets are called, where a file says that and not what they published. */
      readonly outlets?: readonly NamedOutlet[];
    }
  | { readonly ok: false; readonly reason: ImportFailure; readonly detail?: string }
) & {
  /** Of a table: its columns, for the reader to say what they hold. */
  readonly table?: TableSample;
};
