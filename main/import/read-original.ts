import { basename, dirname } from 'node:path';
import { load, WHOLE_BYTES } from './load-file.ts';
import { nameWithin } from './input.ts';
import type { ReadFile } from './read-input.ts';
import type { Draft } from './reader.ts';
import { TemporaryFiles } from './temporary-files.ts';
import { Budget } from './unpack/limits.ts';

export interface KeptOriginal {
  /** Absolute path of the kept bytes. */
  readonly path: string;
  /** As the archive remembers it. */
  readonly originalName: string;
  readonly modifiedAt: Date | undefined;
}

/** Reads an original that the archive kept once more: the drafts that are in it, one by one as they are asked for. */
export async function* readOriginal({ path, originalName, modifiedAt }: KeptOriginal): AsyncGenerator<Draft> {
  const loaded = await load(path, WHOLE_BYTES);
  if (!loaded.ok) return;
  const { bytes, sizeBytes } = loaded.value;
  const name = nameWithin(originalName);
  const temporary = new TemporaryFiles();
  // Loaded when first needed: the readers with their tables are most of the program.
  const { readInput } = await import('./read-input.ts');
  try {
    const read = await readInput(
      {
        path,
        originalName,
        fileName: basename(name),
        folders: dirname(name) === '.' ? [] : dirname(name).split('/'),
        namingFolder: undefined,
        modifiedAt,
        content: { bytes, rest: bytes.length < sizeBytes ? { kind: 'file', path, sizeBytes } : undefined },
        depth: 0,
      },
      { choices: { folderMeaning: 'nothing' }, temporary, budget: new Budget(sizeBytes) },
    );
    if (Symbol.asyncIterator in read) for await (const part of read) yield* draftsIn(part);
    else yield* draftsIn(read);
  } finally {
    temporary.close();
  }
}

const draftsIn = (read: ReadFile): readonly Draft[] => (read.ok ? read.arrival.drafts : []);
