import { inflateRawSync } from 'node:zlib';

/** Files inside one page together may become this large. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 5000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files of a page that SingleFile saved as a zip with a page in front of it; undefined for any other file. */
export function filesInPage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(file);
  if (end === undefined || end + 22 > file.length) return undefined;
  const [count, size, offset] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  // What stands in front of the zip is not always counted in its offsets.
  const shift = end - size - offset;
  const files = shift < 0 || count > MOST_FILES ? undefined : readEntries(file, { start: end - size, end, shift });
  return files?.has('index.html') ? files : undefined;
}

/** The end of the central directory (APPNOTE.TXT 4.3.16) stands within the last 64 KiB, or before the page's closing tags. */
function endRecord(file: Buffer): number | undefined {
  if (!file.subarray(0, 65_536).includes('<html') && !file.subarray(0, 65_536).includes('<!')) return undefined;
  const at = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return at < 0 || file.readUInt32LE(at) !== END ? undefined : at;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

function readEntries(file: Buffer, { start, end, shift }: Directory): ReadonlyMap<string, Uint8Array> | undefined {
  const files = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for (let at = start; at + 46 <= end && file.readUInt32LE(at) === ENTRY;) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = contentOf(file, at, file.readUInt32LE(at + 42) + shift, left);
    if (!bytes) return undefined;
    left -= bytes.length;
    files.set(name, bytes);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}

function contentOf(file: Buffer, entry: number, local: number, most: number): Uint8Array | undefined {
  if (local + 30 > file.length) return undefined;
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(from, from + file.readUInt32LE(entry + 20));
  const method = file.readUInt16LE(entry + 10);
  if (method === 0) return packed.length <= most ? packed : undefined;
  if (method !== 8 || most <= 0) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}
