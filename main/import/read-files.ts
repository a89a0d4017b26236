import { basename } from 'node:path';
import { breathe } from './breathe.ts';
import { type Companions, companionsOf } from './companions.ts';
import type { Choices } from './choices.ts';
import type { Content } from './content.ts';
import type { FoundFile } from './find-files.ts';
import type { Input } from './input.ts';
import { load, WHOLE_BYTES } from './load-file.ts';
import type { ReadFile } from './read-input.ts';
import { TemporaryFiles } from './temporary-files.ts';
import { Budget } from './unpack/limits.ts';

/** Files read at the same time: enough to keep a disk busy, few enough to spare memory and file handles. */
const LANES = 8;

/** Files whose articles become durable together: many share the price of an fsync, few leave the list its turn. */
export const BATCH_FILES = 64;

/** Bytes of one batch, after which no further file is begun, so that a folder of giants does not fill the memory. */
const BATCH_BYTES = 8 * 1024 * 1024;

/** Some of what reading gave, in the order of the files. */
export interface ReadBatch {
  readonly read: readonly ReadFile[];
  /** Images that articles show, absolute paths. */
  readonly pictures: readonly string[];
  /** How many of the files are done with. */
  readonly finished: number;
  /** Of the file after those: how many of its parts were given so far. */
  readonly partsGiven: number;
}

/** Reads files and gives what became of them in their order; `signal` stops it between two batches. */
export type ReadFiles = (
  files: readonly FoundFile[],
  choices: Choices,
  signal: AbortSignal,
  /** Parts of the first file that are not wanted, since they were given before. */
  skipParts?: number,
) => AsyncIterable<ReadBatch>;

/** Reads in this thread. */
export const readHere: ReadFiles = async function* read(files, choices, signal, skipParts = 0) {
  const temporary = new TemporaryFiles();
  try {
    for await (const batch of readEach(files, choices, temporary, skipParts)) {
      if (signal.aborted) return;
      yield batch;
    }
  } finally {
    temporary.close();
  }
};

/**
 * Reads and parses files, several at a time, and no further than it is asked for. Of the first file the first `skipParts`
 * parts are passed over, which were given before.
 */
export async function* readEach(
  files: readonly FoundFile[],
  choices: Choices,
  temporary: TemporaryFiles,
  skipParts = 0,
): AsyncGenerator<ReadBatch> {
  // Loaded when first needed: the readers with their tables are most of the program, and a start waits for none of them.
  const { readInput } = await import('./read-input.ts');
  const readOne: ReadOne = (input, sizeBytes) =>
    readInput(input, { choices, temporary, budget: new Budget(sizeBytes) });
  for (let begun = 0; begun < files.length;) {
    const answers = await readSome(files.slice(begun, begun + BATCH_FILES), readOne);
    yield* batches(answers, begun === 0 ? skipParts : 0);
    begun += answers.length;
  }
}

type ReadOne = (input: Input, sizeBytes: number) => Promise<ReadFile | AsyncIterable<ReadFile>>;

interface Answer {
  readonly read: ReadFile | AsyncIterable<ReadFile>;
  readonly companions: Companions;
}

/** Fewer answers than files mean that the batch is full: the rest was not begun. */
async function readSome(files: readonly FoundFile[], readOne: ReadOne): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  let bytes = 0;
  const lane = async () => {
    for (let file = files[next]; file && bytes < BATCH_BYTES; file = files[next]) {
      const index = next;
      next += 1;
      const companions = companionsOf(file);
      const read = await loadAndRead(file, companions, readOne);
      answers[index] = { read, companions };
      bytes += sizeOf(read);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers;
}

async function loadAndRead(file: FoundFile, companions: Companions, readOne: ReadOne): Promise<Answer['read']> {
  const { path } = file;
  try {
    const loaded = await load(path, WHOLE_BYTES);
    if (!loaded.ok) return { ...loaded, path };
    const { bytes, sizeBytes, modifiedAt } = loaded.value;
    const rest: Content['rest'] = bytes.length < sizeBytes ? { kind: 'file', path, sizeBytes } : undefined;
    const input = { ...inputOf(file, companions), modifiedAt, content: { bytes, rest } };
    return await readOne(input, sizeBytes);
  } catch (error) {
    // One file that trips a reader must not end an import of thousands.
    return { ok: false, path, reason: 'fault', detail: String(error) };
  }
}

function inputOf(file: FoundFile, { resolve, beside }: Companions): Omit<Input, 'modifiedAt' | 'content'> {
  const { path, fileName, folders } = file;
  const originalName = [...folders, fileName].join('/');
  return { path, fileName, folders, originalName, namingFolder: namingFolderOf(file), depth: 0, resolve, beside };
}

/**
 * The folder whose name may mean something: the topmost inside what was imported, else the imported folder itself. A file
 * named by itself was chosen without its folder, which may be a mere inbox.
 */
export function namingFolderOf(file: FoundFile): string | undefined {
  return file.isNamed ? undefined : (file.folders[0] ?? basename(file.root));
}

/** What containers give comes in as many batches as it takes. */
async function* batches(answers: readonly Answer[], skipParts: number): AsyncGenerator<ReadBatch> {
  let batch = new Batch();
  let skip = skipParts;
  for (const { read, companions } of answers) {
    if (Symbol.asyncIterator in read) {
      let partsGiven = 0;
      for await (const part of read) {
        partsGiven += 1;
        if (partsGiven > skip) batch.add(part);
        if (batch.isFull) {
          yield batch.given(partsGiven);
          batch = new Batch();
        }
        await breathe();
      }
    } else {
      batch.add(read);
    }
    skip = 0;
    batch.pictures.push(...companions.shown);
    batch.finished += 1;
  }
  if (batch.finished > 0) yield batch.given(0);
}

class Batch {
  readonly #read: ReadFile[] = [];
  #bytes = 0;
  readonly pictures: string[] = [];
  finished = 0;

  add(read: ReadFile): void {
    this.#read.push(read);
    this.#bytes += sizeOf(read);
  }

  get isFull(): boolean {
    return this.#read.length >= BATCH_FILES || this.#bytes >= BATCH_BYTES;
  }

  given(partsGiven: number): ReadBatch {
    return { read: this.#read, pictures: this.pictures, finished: this.finished, partsGiven };
  }
}

/** The bytes that travel with what was read. */
function sizeOf(read: Answer['read']): number {
  if (Symbol.asyncIterator in read || !read.ok) return 0;
  const { bytes, drafts } = read.arrival;
  const assets = drafts.flatMap((draft) => draft.assets).reduce((sum, asset) => sum + asset.bytes.byteLength, 0);
  return bytes.byteLength + assets;
}
