import { createHash } from 'node:crypto';

/**
 * The form of every JSON file of an archive: one document with one record per line, so that a line-based diff shows
 * which record changed, whose last property is the SHA-256 of all bytes before it, so that bit rot shows in the raw bytes.
 */

export interface Sealed {
  readonly text: string;
  readonly sha256: string;
}

/** Writes a document; the records under `list` get a line each. */
export function seal(document: Readonly<Record<string, unknown>>, list: string | undefined): Sealed {
  const body = list === undefined ? JSON.stringify(document).slice(0, -1) : withLines(document, list);
  const sha256 = sha256Of(body);
  return { text: `${body},"sha256":"${sha256}"}\n`, sha256 };
}

function withLines(document: Readonly<Record<string, unknown>>, list: string): string {
  const { [list]: records, ...head } = document;
  const lines = (records as readonly unknown[]).map((record) => JSON.stringify(record));
  return `${JSON.stringify(head).slice(0, -1)},"${list}":[\n${lines.join(',\n')}\n]`;
}

export type Unsealed =
  | { readonly ok: true; readonly document: unknown; readonly sha256: string }
  | { readonly ok: false; readonly fault: 'empty' | 'unsealed' | 'wrong-hash' | 'not-json' };

const SEAL = /,"sha256":"([0-9a-f]{64})"\}\s*$/u;
/** The seal with room for white space after it. */
const SEAL_BYTES = 96;

/** Reads a document back, if its bytes are those that were written. The seal itself is no part of the document. */
export function unseal(bytes: Buffer): Unsealed {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - SEAL_BYTES));
  const match = SEAL.exec(tail);
  if (match === null) return { ok: false, fault: 'unsealed' };
  const body = bytes.subarray(0, bytes.length - (tail.length - match.index));
  const sha256 = sha256Of(body);
  if (sha256 !== match[1]) return { ok: false, fault: 'wrong-hash' };
  try {
    return { ok: true, document: JSON.parse(`${body.toString('utf8')}}`), sha256 };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, fault: 'not-json' };
    throw error;
  }
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
