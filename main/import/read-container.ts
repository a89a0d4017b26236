import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse } from 'node:path';
import type { Arrival, KeptContainer } from '../archive/archive.ts';
import { hashFile } from '../damage/hash-file.ts';
import { chosenMapping, withChoices } from './choices.ts';
import { contentOf, fileOf } from './content.ts';
import type { Format } from './format.ts';
import { type Input, inside, type Surroundings } from './input.ts';
import { failureOf, type ReadFile, readFrom, readInput } from './read-input.ts';
import type { StreamedSource } from './reader.ts';
import { MAX_DEPTH } from './unpack/limits.ts';
import type { PackedFile, Unpack } from './unpack/unpacked.ts';

/** Gives what became of each part of a container, one by one. */
export async function* readContainer(input: Input, format: Format, around: Surroundings): AsyncGenerator<ReadFile> {
  let count = 0;
  for await (const read of safely(input.path, partsOf(input, format, around))) {
    count += 1;
    yield read;
  }
  if (count === 0) yield { ok: false, path: input.path, reason: 'nothing-inside' };
}

/** What was read before a failure stays read. */
async function* safely(path: string, reading: AsyncIterable<ReadFile>): AsyncGenerator<ReadFile> {
  try {
    yield* reading;
  } catch (error) {
    yield failureOf(path, error);
  }
}

async function* partsOf(input: Input, format: Format, around: Surroundings): AsyncGenerator<ReadFile> {
  if (input.depth >= MAX_DEPTH) {
    yield { ok: false, path: input.path, reason: 'too-deep' };
    return;
  }
  const source = await streamed(input, around);
  if (format.readParts !== undefined) yield* readParts(input, format, source, around);
  else if (format.unpack !== undefined) yield* readPacked(input, format.unpack(source, around), around);
}

async function streamed(
  { path: name, fileName, folders, modifiedAt, content }: Input,
  { temporary, choices }: Surroundings,
): Promise<StreamedSource> {
  const path = await fileOf(content, temporary);
  const { size: sizeBytes } = await stat(path);
  const mapping = chosenMapping(choices, name);
  return { fileName, folders, modifiedAt, path, sizeBytes, mapping, open: () => createReadStream(path) };
}

async function* readParts(
  input: Input,
  format: Format,
  source: StreamedSource,
  { choices }: Surroundings,
): AsyncGenerator<ReadFile> {
  let container: KeptContainer | undefined;
  const { path: file } = source;
  for await (const { name, original, result: given } of format.readParts?.(source) ?? []) {
    const { table, ...result } = given;
    const path = inside(input.path, name);
    const from = readFrom(input.path, format, table);
    if (!result.ok) {
      yield { ...result, path, from };
      continue;
    }
    // Hashed only when something of it is kept, for it may be larger than all else.
    if (original === undefined) container ??= { file, ...(await hashFile(file)) };
    const drafts = result.drafts.map((draft) =>
      withChoices({ ...draft, part: draft.part ?? name }, input.namingFolder, choices),
    );
    const kept: Pick<Arrival, 'bytes' | 'container'> =
      original === undefined && container ? { bytes: NOTHING, container } : { bytes: original ?? NOTHING };
    const { modifiedAt, originalName: fileName } = input;
    yield { ok: true, arrival: { path, fileName, modifiedAt, importer: result.importer, drafts, ...kept }, from };
  }
}

const NOTHING = new Uint8Array();

async function* readPacked(input: Input, unpacked: ReturnType<Unpack>, around: Surroundings): AsyncGenerator<ReadFile> {
  for await (const one of unpacked) {
    if (!one.ok) {
      const { name, ...why } = one;
      yield { ...why, path: inside(input.path, name) };
      continue;
    }
    const read = await readPackedFile(input, one.file, around);
    if (Symbol.asyncIterator in read) yield* read;
    else yield read;
  }
}

async function readPackedFile(input: Input, file: PackedFile, around: Surroundings) {
  const name = file.parts.join('/');
  const path = inside(input.path, name);
  try {
    const content = await contentOf(around.budget.meter(file.open()));
    if (content.bytes.length === 0) return { ok: false, path, reason: 'empty' } as const;
    const folders = [...input.folders, ...file.parts.slice(0, -1)];
    return await readInput(
      {
        ...beside(file),
        path,
        originalName: inside(input.originalName, name),
        fileName: file.parts.at(-1) ?? '',
        folders,
        namingFolder: input.namingFolder ?? file.namingFolder ?? parse(input.fileName).name,
        modifiedAt: file.modifiedAt ?? input.modifiedAt,
        content,
        depth: input.depth + 1,
      },
      around,
    );
  } catch (error) {
    return failureOf(path, error);
  }
}

const beside = ({ resolve, beside: find }: PackedFile): Pick<Input, 'resolve' | 'beside'> => ({
  ...(resolve === undefined ? {} : { resolve }),
  ...(find === undefined ? {} : { beside: find }),
});
