import { readByteOrderMark } from './decode/byte-order-mark.ts';
import { decodeWide, detectWide, type WideEncoding } from './decode/wide.ts';
import type { Head } from './format.ts';
import { peekGzip } from './unpack/peek-gzip.ts';

/** Enough to get past the comments and declarations that files begin with. */
export const HEAD_BYTES = 64 * 1024;

/** The head of a file, of which `bytes` are the first or all. `entries` names what a zip file holds. */
export function headOf(
  bytes: Uint8Array,
  { fileName, sizeBytes }: { readonly fileName: string; readonly sizeBytes: number },
  entries?: readonly string[],
): Head {
  const head = bytes.subarray(0, HEAD_BYTES);
  const packed = peekGzip(head);
  const gunzipped = packed && textOf(packed);
  return { bytes: head, text: textOf(head), gunzipped, fileName, sizeBytes, entries };
}

function textOf(head: Uint8Array): string {
  const mark = readByteOrderMark(head);
  const body = head.subarray(mark?.length ?? 0);
  const wide = mark === undefined ? detectWide(head) : wideOf(mark.encoding);
  return wide === undefined
    ? Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1')
    : decodeWide(body, wide);
}

const wideOf = (encoding: string): WideEncoding | undefined =>
  encoding.startsWith('utf-16') || encoding.startsWith('utf-32') ? (encoding as WideEncoding) : undefined;
