import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { currentFormat } from '../../data/upgrades/current-format.ts';
import { type Format, upgradeDocument } from '../../data/upgrades/upgrade-document.ts';
import { unseal } from './envelope.ts';
import type { Document, FileKind } from './file-kinds.ts';
import { type FileStamp, stampOf } from './file-stamp.ts';
import { systemCode } from './save-failure.ts';

/**
 * What came of reading a file. Only a file that is not there counts as empty; `damaged` bytes are not what was written,
 * and a `blocked` file cannot be read at all (`code` is the system's).
 */
export type Reading<T> =
  | { readonly status: 'absent' }
  | ({ readonly status: 'read' } & ReadDocument<T>)
  | { readonly status: 'damaged'; readonly fault: string }
  | { readonly status: 'blocked'; readonly code: string };

export interface ReadDocument<T> {
  readonly data: T;
  readonly sha256: string;
  readonly stamp: FileStamp;
  /** Written by a later version of the program: what this one understands of it may be read, nothing written. */
  readonly isNewer: boolean;
}

/** Reads a document and checks its hash and its shape. The data keeps every field, also those no schema knows. */
export function readDocument<T extends Document>(path: string, kind: FileKind<T>): Reading<T> {
  const read = readBytes(path);
  if (read.status !== 'bytes') return read;
  const parsed = parseDocument(read.bytes, kind);
  return parsed.status === 'damaged' ? parsed : { ...parsed, stamp: read.stamp };
}

/** Checks the bytes of a document, wherever they came from; one of an older version comes as this version would write it. */
export function parseDocument<T extends Document>(
  bytes: Buffer,
  kind: FileKind<T>,
  format: Format = currentFormat,
): Extract<Reading<T>, { status: 'damaged' }> | ({ readonly status: 'read' } & Omit<ReadDocument<T>, 'stamp'>) {
  const unsealed = unseal(bytes);
  if (!unsealed.ok) return { status: 'damaged', fault: unsealed.fault };
  const isNewer = versionOf(unsealed.document) > format.version;
  const document = isNewer ? understood(unsealed.document, kind) : upgraded(unsealed.document, kind, format);
  const checked = kind.schema.safeParse(document);
  if (!checked.success) return { status: 'damaged', fault: checked.error.issues[0]?.path.join('.') ?? 'shape' };
  return { status: 'read', data: document as T, sha256: unsealed.sha256, isNewer };
}

function readBytes(
  path: string,
): Exclude<Reading<never>, { status: 'read' }> | { status: 'bytes'; bytes: Buffer; stamp: FileStamp } {
  try {
    const file = openSync(path, 'r');
    try {
      return { status: 'bytes', bytes: readFileSync(file), stamp: stampOf(fstatSync(file)) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? { status: 'absent' } : { status: 'blocked', code };
  }
}

/** A document without a whole number for its version has no shape to be upgraded from. */
function upgraded(document: unknown, { stored }: FileKind<never> | FileKind, format: Format): unknown {
  const version = versionOf(document);
  if (stored === undefined || !isObject(document) || !Number.isInteger(version) || version < 1) return document;
  return upgradeDocument(stored, document, version, format);
}

function versionOf(document: unknown): number {
  return isObject(document) && typeof document['version'] === 'number' ? document['version'] : 0;
}

/** A newer document without the records that this version cannot make out. */
function understood(document: unknown, { list }: FileKind<never> | FileKind): unknown {
  if (list === undefined || !isObject(document)) return document;
  const records = document[list.name];
  if (!Array.isArray(records)) return document;
  return { ...document, [list.name]: records.filter((record) => list.record.safeParse(record).success) };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
