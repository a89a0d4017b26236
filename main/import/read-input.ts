import type { ImportFailure } from '../../preload/contract.ts';
import type { Arrival } from '../archive/archive.ts';
import { chosenMapping, withChoices } from './choices.ts';
import { discard, fileOf, wholeOf } from './content.ts';
import { formatOf } from './formats.ts';
import type { Format, Head } from './format.ts';
import { headOf } from './head.ts';
import type { Input, Surroundings } from './input.ts';
import type { Draft, ReadResult, Source } from './reader.ts';
import type { TableSample } from './tables/table-sample.ts';
import { Unpackable } from './unpack/limits.ts';

/** What became of one file or part of one: an arrival for the archive, or the reason why there is none. */
export type ReadFile = (
  | { readonly ok: true; readonly arrival: Arrival }
  | { readonly ok: false; readonly path: string; readonly reason: ImportFailure; readonly detail?: string }
) & { readonly from?: ReadFrom };

/** The file that something was read from, which may hold more. */
export interface ReadFrom {
  readonly path: string;
  readonly kind: string;
  readonly table?: TableSample;
}

/** Reads a file of any kind. A container gives what is in it, one by one as it is asked for. */
export async function readInput(input: Input, around: Surroundings): Promise<ReadFile | AsyncIterable<ReadFile>> {
  try {
    const head = await headOfInput(input, around);
    const format = formatOf(head);
    if (format.readParts !== undefined || format.unpack !== undefined) {
      const { readContainer } = await import('./read-container.ts');
      return readContainer(input, format, around);
    }
    return await readWhole(input, format, around);
  } catch (error) {
    return failureOf(input.path, error);
  }
}

/** The directory of a zip file says what kind of zip file it is. */
async function headOfInput(input: Input, { temporary }: Surroundings): Promise<Head> {
  const { content, fileName } = input;
  const sizeBytes = content.rest?.kind === 'file' ? content.rest.sizeBytes : content.bytes.length;
  if (!beginsLikeZip(content.bytes)) return headOf(content.bytes, { fileName, sizeBytes });
  const { zipNames } = await import('./unpack/zip-directory.ts');
  const path = await fileOf(content, temporary);
  return headOf(content.bytes, { fileName, sizeBytes }, await zipNames(path));
}

const beginsLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

async function readWhole(input: Input, format: Format, around: Surroundings): Promise<ReadFile> {
  const { path } = input;
  if (format.read === undefined) {
    await discard(input.content);
    return { ok: false, path, reason: 'unknown-kind', detail: `looks like ${format.kind}` };
  }
  const mapping = chosenMapping(around.choices, path);
  const source = { ...sourceOf(input), mapping, bytes: await wholeOf(input.content) };
  const { table, ...result } = await format.read(source);
  const from = readFrom(path, format, table);
  if (!result.ok) return { ...result, path, from };
  return { ok: true, arrival: arrivalOf(input, source.bytes, result, around), from };
}

export const readFrom = (path: string, { kind }: Format, table: TableSample | undefined): ReadFrom =>
  table === undefined ? { path, kind } : { path, kind, table };

const sourceOf = ({ fileName, folders, modifiedAt, resolve, beside }: Input): Omit<Source, 'bytes'> => ({
  fileName,
  folders,
  modifiedAt,
  ...(resolve === undefined ? {} : { resolve }),
  ...(beside === undefined ? {} : { beside }),
});

function arrivalOf(
  { path, originalName, modifiedAt, namingFolder }: Input,
  bytes: Uint8Array,
  { importer, drafts, outlets }: Extract<ReadResult, { ok: true }>,
  { choices }: Surroundings,
): Arrival {
  const named = drafts.map((draft: Draft) => withChoices(draft, namingFolder, choices));
  const arrival = { path, bytes, fileName: originalName, modifiedAt, importer, drafts: named };
  return outlets === undefined ? arrival : { ...arrival, outlets };
}

/** An expected failure by its reason; anything else is a fault of the program that must not end an import of thousands. */
export function failureOf(path: string, error: unknown): Extract<ReadFile, { ok: false }> {
  if (!(error instanceof Unpackable)) return { ok: false, path, reason: 'fault', detail: String(error) };
  const { reason, detail } = error;
  return { ok: false, path, reason, ...(detail === undefined ? {} : { detail }) };
}
