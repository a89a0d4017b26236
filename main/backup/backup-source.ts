import type { Readable } from 'node:stream';
import type { StoredFile } from './stored-file.ts';

/** Why something cannot be restored from, with the file or the place concerned. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
  readonly reason: 'not-a-backup' | 'damaged-backup' | 'unreadable';

  constructor(reason: BadBackup['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

export interface SourceFile extends StoredFile {
  readonly sizeBytes: number;
  /** Of its bytes; undefined where nothing but the file's own seal says what they should be. */
  readonly sha256: string | undefined;
}

/** Something that records and contents can be taken from: a full backup, a small one, or another archive's folder. */
export interface BackupSource {
  readonly archive: { readonly id: string; readonly name: string };
  readonly madeAt: string;
  /** Only paths that an archive may have. */
  readonly files: readonly SourceFile[];
  /** A file's bytes as they come, unchecked; rejects with `BadBackup` or the system's error. */
  readonly stream: (file: SourceFile) => Promise<Readable>;
  readonly close: () => Promise<void>;
}
