import { MAX_TEXT_BYTES } from './largest.ts';
import { load, WHOLE_BYTES } from './load-file.ts';
import type { TemporaryFiles } from './temporary-files.ts';
import { Unpackable } from './unpack/limits.ts';

/** The contents of something to be read: the first bytes, and where the rest is. */
export interface Content {
  /** All bytes, unless `rest` says where there are more. */
  readonly bytes: Uint8Array;
  readonly rest:
    | undefined
    | { readonly kind: 'file'; readonly path: string; readonly sizeBytes: number }
    | { readonly kind: 'stream'; readonly chunks: AsyncIterator<Uint8Array> };
}

/** Reads the beginning of a stream, or all of it where it is short. */
export async function contentOf(stream: AsyncIterable<Uint8Array>): Promise<Content> {
  const chunks = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let length = 0; length <= WHOLE_BYTES;) {
    const { done, value } = await chunks.next();
    if (done === true) return { bytes: joined(first), rest: undefined };
    first.push(value);
    length += value.length;
  }
  return { bytes: joined(first), rest: { kind: 'stream', chunks } };
}

/** In a buffer of their own, which can be handed to another thread. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** All bytes. Throws `Unpackable` for more than an article has. */
export async function wholeOf({ bytes, rest }: Content): Promise<Uint8Array> {
  if (rest === undefined) return bytes;
  if (rest.kind === 'stream') return await collected(bytes, rest.chunks);
  const loaded = rest.sizeBytes > MAX_TEXT_BYTES ? undefined : await load(rest.path, MAX_TEXT_BYTES);
  if (loaded?.ok === false) throw new Unpackable(loaded.reason, loaded.detail);
  if (loaded === undefined || loaded.value.bytes.length < loaded.value.sizeBytes) throw new Unpackable('too-large');
  return loaded.value.bytes;
}

async function collected(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const all = [first];
  let length = first.length;
  for await (const chunk of remaining(chunks)) {
    all.push(chunk);
    length += chunk.length;
    if (length > MAX_TEXT_BYTES) throw new Unpackable('too-large');
  }
  return joined(all);
}

/** The path of a file with the contents. */
export async function fileOf({ bytes, rest }: Content, temporary: TemporaryFiles): Promise<string> {
  if (rest === undefined) return await temporary.keep([bytes]);
  if (rest.kind === 'file') return rest.path;
  return await temporary.keep(preceded(bytes, rest.chunks));
}

async function* preceded(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* remaining(chunks);
}

async function* remaining(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

/** Gives up what was not read. */
export async function discard({ rest }: Content): Promise<void> {
  if (rest?.kind === 'stream') await rest.chunks.return?.();
}
