/** Articles whose columns are stored together: a change of one of them writes some 15 KB. */
export const CHUNK = 256;

export const listNames = ['authors', 'tags', 'collections'] as const;
export type ListName = (typeof listNames)[number];

/** One array per column; see `Facts` for what they hold. */
export interface Slots {
  readonly published: Float64Array;
  readonly imported: Float64Array;
  readonly tie: Float64Array;
  readonly words: Uint32Array;
  readonly flags: Uint32Array;
  readonly day: Uint32Array;
  readonly source: Uint32Array;
  readonly place: Uint32Array;
  readonly agency: Uint32Array;
  readonly section: Uint32Array;
  readonly language: Uint32Array;
  authors: (readonly number[])[];
  tags: (readonly number[])[];
  collections: (readonly number[])[];
}

const numbersOf = (slots: Slots): readonly (Float64Array | Uint32Array)[] =>
  Object.values(slots).filter((column): column is Float64Array | Uint32Array => !Array.isArray(column));

/** Numbers of each column as they are in memory, then each list as its length and its members. */
export function encodeChunk(slots: Slots, chunk: number): Uint8Array {
  const [start, end] = [chunk * CHUNK, (chunk + 1) * CHUNK];
  const parts: Uint8Array[] = numbersOf(slots).map((column) => bytesOf(column.subarray(start, end)));
  for (const name of listNames) {
    const flat = [0];
    for (const list of slots[name].slice(start, end)) flat.push(list.length, ...list);
    flat[0] = flat.length - 1;
    parts.push(bytesOf(Uint32Array.from(flat)));
  }
  return Buffer.concat(parts);
}

/** Puts what `encodeChunk` gave back into its place. */
export function decodeChunk(slots: Slots, chunk: number, stored: Uint8Array): void {
  // A copy of its own begins where every number may begin.
  const bytes = stored.slice();
  const start = chunk * CHUNK;
  let at = 0;
  for (const column of numbersOf(slots)) {
    const target = bytesOf(column.subarray(start, start + CHUNK));
    target.set(bytes.subarray(at, at + target.byteLength));
    at += target.byteLength;
  }
  const rest = new Uint32Array(bytes.buffer, at);
  let next = 0;
  for (const name of listNames) {
    const end = next + 1 + (rest[next] ?? 0);
    next += 1;
    for (let number = start; next < end; number++) {
      const length = rest[next] ?? 0;
      if (length > 0) slots[name][number] = Array.from(rest.subarray(next + 1, next + 1 + length));
      next += 1 + length;
    }
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
