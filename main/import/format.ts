import type { PartsReader, ReadResult, Source } from './reader.ts';
import type { Unpack } from './unpack/unpacked.ts';

/** The beginning of a file, by which its format is told. */
export interface Head {
  /** At most `HEAD_BYTES`. */
  readonly bytes: Uint8Array;
  /** The same as text, without byte order mark; unless it says otherwise a character a byte, which is enough for markup and keys. */
  readonly text: string;
  /** The beginning of what is inside a gzip file, as text; undefined for everything else. */
  readonly gunzipped: string | undefined;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Names in the directory of a zip file; undefined for everything else. */
  readonly entries: readonly string[] | undefined;
}

/**
 * A kind of file and how it is read: as a whole (`read`), part by part (`readParts`), or by reading the files that lie in
 * it (`unpack`); with none of them the report names the kind. A reader's program is loaded when the first file of its kind comes:
 * `read: async (source) => (await import('./html/read-page.ts')).readPage(source)`.
 */
export interface Format {
  /** In words that complete "looks like …". */
  readonly kind: string;
  readonly looksLike: (head: Head) => boolean;
  readonly read?: (source: Source) => ReadResult | Promise<ReadResult>;
  readonly readParts?: PartsReader;
  readonly unpack?: Unpack;
}
