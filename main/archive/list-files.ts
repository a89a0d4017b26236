import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordsKind } from '../find/indexed-files.ts';
import { type FileStamp, stampAt } from './file-stamp.ts';
import { systemCode } from './save-failure.ts';

export interface FoundFile {
  /** Relative to the archive, with `/`. */
  readonly path: string;
  readonly kind: RecordsKind;
  readonly stamp: FileStamp | undefined;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Folders that the system does not let be read. */
  readonly blocked: readonly { readonly path: string; readonly code: string }[];
}

/** All files of records in an archive, those of every writer, and copies that sync programs made of them. */
export function listFiles(folder: string): FoundFiles {
  const files: FoundFile[] = [];
  const blocked: { path: string; code: string }[] = [];

  function namesIn(path: string): readonly string[] {
    try {
      return readdirSync(join(folder, path)).toSorted();
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      if (code !== 'ENOENT') blocked.push({ path, code });
      return [];
    }
  }

  function take(path: string, kind: RecordsKind): void {
    for (const name of namesIn(path)) {
      if (!isRecordsFile(name)) continue;
      const file = `${path}/${name}`;
      files.push({ path: file, kind, stamp: stampAt(join(folder, file)) });
    }
  }

  take('state', 'state');
  for (const writer of namesIn('notes')) if (!writer.startsWith('.')) take(`notes/${writer}`, 'notes');
  take('articles', 'articles');
  return { files, blocked };
}

const isRecordsFile = (name: string): boolean => name.endsWith('.json') && !name.startsWith('.');
