import { basename } from 'node:path';
import type { FolderMeaning, ImportFailure } from '../../preload/contract.ts';
import type { Arrival } from '../archive/archive.ts';
import { companionsOf } from './companions.ts';
import type { FoundFile } from './find-files.ts';
import { withFolderMeaning } from './folder-meaning.ts';
import { breathe } from './breathe.ts';
import { load } from './load-file.ts';
import type { Draft, ReadResult, Source } from './reader.ts';

/** Files read at the same time: enough to keep a disk busy, few enough to spare memory and file handles. */
const LANES = 8;

/** Files whose articles become durable together: many share the price of an fsync, few leave the list its turn. */
export const BATCH_FILES = 64;

/** Bytes of one batch, after which no further file is begun, so that a folder of giants does not fill the memory. */
const BATCH_BYTES = 32 * 1024 * 1024;

/** What became of one file: an arrival for the archive, or the reason why there is none. */
export type ReadFile =
  | { readonly ok: true; readonly arrival: Arrival; readonly pictures: readonly string[] }
  | { readonly ok: false; readonly path: string; readonly reason: ImportFailure; readonly detail?: string };

/** Reads files and gives what became of them in their order, some at a time; `signal` stops it between two files. */
export type ReadFiles = (
  files: readonly FoundFile[],
  meaning: FolderMeaning,
  signal: AbortSignal,
) => AsyncIterable<readonly ReadFile[]>;

/** Reads in this thread. */
export const readHere: ReadFiles = async function* read(files, meaning, signal) {
  for (let begun = 0; begun < files.length && !signal.aborted;) {
    const answers = await readAll(files.slice(begun, begun + BATCH_FILES), meaning, signal);
    begun += answers.length;
    yield answers;
  }
};

/**
 * Reads and parses files, several at a time, from the first on; answers in their order. Fewer answers than files mean
 * that the batch is full or that `signal` says stop: the rest was not begun.
 */
export async function readAll(
  files: readonly FoundFile[],
  meaning: FolderMeaning,
  signal?: AbortSignal,
): Promise<readonly ReadFile[]> {
  // Loaded when first needed: the readers with their tables are most of the program, and a start waits for none of them.
  const { readFile } = await import('./read.ts');
  const answers: ReadFile[] = [];
  let next = 0;
  let bytes = 0;
  const mayGoOn = () => bytes < BATCH_BYTES && signal?.aborted !== true;
  const lane = async () => {
    for (let file = files[next]; file && mayGoOn(); file = files[next]) {
      const index = next;
      next += 1;
      const answer = await readOne(file, meaning, readFile);
      answers[index] = answer;
      bytes += answer.ok ? answer.arrival.bytes.byteLength : 0;
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers;
}

async function readOne(
  file: FoundFile,
  meaning: FolderMeaning,
  readFile: (source: Source) => ReadResult,
): Promise<ReadFile> {
  try {
    const loaded = await load(file.path);
    if (!loaded.ok) return { ...loaded, path: file.path };
    const { bytes, modifiedAt } = loaded.value;
    const source = { bytes, modifiedAt, fileName: file.fileName, folders: file.folders };
    const companions = companionsOf(file);
    const result = readFile({ ...source, resolve: companions.resolve });
    if (!result.ok) return { ...result, path: file.path };
    const drafts = result.drafts.map((draft) => withFolderMeaning(draft, folderOf(file), meaning));
    const arrival = arrivalOf(file, source, result.importer, drafts);
    return { ok: true, arrival, pictures: companions.shown };
  } catch (error) {
    // One file that trips a reader must not end an import of thousands.
    return { ok: false, path: file.path, reason: 'fault', detail: String(error) };
  }
}

function arrivalOf(file: FoundFile, source: Source, importer: string, drafts: readonly Draft[]): Arrival {
  return {
    path: file.path,
    bytes: source.bytes,
    fileName: [...file.folders, file.fileName].join('/'),
    modifiedAt: source.modifiedAt,
    importer,
    drafts,
  };
}

/**
 * The folder whose name may mean something: the topmost inside what was imported, else the imported folder itself. A file
 * named by itself was chosen without its folder, which may be a mere inbox.
 */
function folderOf(file: FoundFile): string | undefined {
  return file.isNamed ? undefined : (file.folders[0] ?? basename(file.root));
}
