import { closeSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { decodeStrictUtf8 } from '../decode/utf8.ts';
import { MAX_ENTRIES, Unpackable } from './limits.ts';

/** What the directory of a zip file says of one entry. */
export interface ZipEntry {
  readonly name: string;
  readonly modifiedAt: Date;
  readonly sizeBytes: number;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  readonly entry: Entry;
}

/** An open zip file. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Set when the directory ends in the middle: `entries` has what came before. */
  readonly fault: string | undefined;
  readonly open: (entry: ZipEntry) => AsyncIterable<Uint8Array>;
  /** The bytes of an entry at once; undefined for what is larger than `limitBytes`, or cannot be had. */
  readonly read: (entry: ZipEntry, limitBytes: number) => Uint8Array | undefined;
  readonly close: () => void;
}

/** Throws `Unpackable` for what is no zip file, or one that ends before its directory. */
export async function openZip(path: string): Promise<Zip> {
  const zip = await opened(path);
  const { entries, fault } = await entriesOf(zip);
  const file = openSync(path, 'r');
  return {
    entries,
    fault,
    open: (entry) => contentsOf(entry, file, zip),
    read: (entry, limitBytes) => atOnce(entry, file, limitBytes),
    close() {
      closeSync(file);
      zip.close();
    },
  };
}

/** The names in a zip file's directory. Throws `Unpackable` for what is no zip file. */
export async function zipNames(path: string): Promise<readonly string[]> {
  const zip = await opened(path);
  try {
    return (await entriesOf(zip)).entries.map(({ name }) => name);
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    // Names are judged here: one bad name must not keep the other entries from being read.
    return await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false });
  } catch (error) {
    throw asUnpackable(error);
  }
}

/** What yauzl says of a file is about the file; anything else is no expected failure. */
function asUnpackable(error: unknown): unknown {
  return error instanceof Error && !('code' in error && typeof error.code === 'string' && error.code.startsWith('E'))
    ? new Unpackable('malformed', 'a zip file')
    : error;
}

async function entriesOf(zip: ZipFile): Promise<Pick<Zip, 'entries' | 'fault'>> {
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length === MAX_ENTRIES) return { entries, fault: 'too many entries' };
      entries.push(described(entry));
    }
    return { entries, fault: undefined };
  } catch (error) {
    return { entries, fault: error instanceof Error ? error.message : String(error) };
  }
}

const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

function described(entry: Entry): ZipEntry {
  const name = nameOf(entry);
  return {
    name,
    modifiedAt: entry.getLastModDate(),
    sizeBytes: entry.uncompressedSize,
    isFolder: name.endsWith('/'),
    isLink: ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK,
    isEncrypted: entry.isEncrypted(),
    entry,
  };
}

/** Many packers write UTF-8 without saying so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const said = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const isMarked = (generalPurposeBitFlag & 0x800) !== 0 || extraFields.some(({ id }) => id === 0x7075);
  return isMarked ? said : (decodeStrictUtf8(fileNameRaw) ?? said);
}

/** Up to this size an entry is inflated in one go: a stream for each of thousands of small files takes far longer. */
const SMALL_BYTES = 256 * 1024;

async function* contentsOf(entry: ZipEntry, file: number, zip: ZipFile): AsyncGenerator<Uint8Array> {
  const bytes = atOnce(entry, file, SMALL_BYTES);
  // What is not as the directory says is left to yauzl, which says what is wrong with it.
  if (bytes?.length === entry.sizeBytes) yield bytes;
  else yield* streamOf(zip, entry.entry);
}

const atOnce = ({ entry, isEncrypted }: ZipEntry, file: number, limitBytes: number): Uint8Array | undefined =>
  isEncrypted || entry.uncompressedSize > limitBytes ? undefined : inflated(file, entry, limitBytes);

async function* streamOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer;
  } catch (error) {
    throw asUnpackable(error);
  }
}

/** Up to the name of the local file header (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER_BYTES = 30;

function inflated(file: number, entry: Entry, limitBytes: number): Uint8Array | undefined {
  const header = bytesAt(file, entry.relativeOffsetOfLocalHeader, LOCAL_HEADER_BYTES);
  if (header?.readUInt32LE(0) !== 0x04034b50) return undefined;
  const start =
    entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = entry.compressedSize > limitBytes ? undefined : bytesAt(file, start, entry.compressedSize);
  if (packed === undefined) return undefined;
  if (entry.compressionMethod === 0) return packed;
  return entry.compressionMethod === 8 ? inflatedOrNothing(packed, limitBytes) : undefined;
}

function inflatedOrNothing(packed: Buffer, limitBytes: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: limitBytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function bytesAt(file: number, position: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafeSlow(length);
  return readSync(file, bytes, 0, length, position) === length ? bytes : undefined;
}
