import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { StreamedSource } from '../reader.ts';
import { Unpackable } from './limits.ts';
import type { Unpacked } from './unpacked.ts';

/** The one file that was packed, by its own name. */
export async function* unpackGzip(source: StreamedSource): AsyncGenerator<Unpacked> {
  yield {
    ok: true,
    file: {
      parts: [unpackedName(source.fileName)],
      namingFolder: undefined,
      modifiedAt: source.modifiedAt,
      sizeBytes: undefined,
      open: () => gunzipped(source.open()),
    },
  };
}

const unpackedName = (fileName: string): string =>
  fileName.replace(/\.tgz$/iu, '.tar').replace(/\.(?:gz|gzip|z)$/iu, '') || fileName;

/** Gives what there is of a file that was cut short, then throws `Unpackable`. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of Readable.from(chunks).pipe(createGunzip())) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? new Unpackable('malformed', 'a gzip file')
      : error;
  }
}
