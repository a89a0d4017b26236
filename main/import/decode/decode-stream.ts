import { Unpackable } from '../unpack/limits.ts';
import { decodeText } from './decode-text.ts';
import { readByteOrderMark } from './byte-order-mark.ts';
import { detectWide } from './wide.ts';

/** Enough of a text to tell its encoding by. */
const PIECE_BYTES = 1024 * 1024;

/** A line is cut rather than more of it kept. */
const MOST_LINE_BYTES = 24 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Decodes a text of any length and unknown encoding, some lines at a time, each as `decodeText` does: a file may change its
 * encoding in the middle, as logs and tables that several programs wrote do. Throws `Unpackable` where none makes sense.
 */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let wide: TextDecoder | undefined;
  let isFirst = true;
  for await (const piece of pieces(bytes)) {
    if (isFirst) wide = wideDecoder(piece);
    isFirst = false;
    const text = wide ? wide.decode(piece, { stream: true }) : decodeText(piece)?.text;
    if (text === undefined) throw new Unpackable('unknown-encoding');
    yield text;
  }
}

/** UTF-16 has no byte that stands for the end of a line alone. */
function wideDecoder(bytes: Uint8Array): TextDecoder | undefined {
  const encoding =
    readByteOrderMark(bytes)?.encoding ?? (bytes.subarray(0, 8192).includes(0) ? detectWide(bytes) : undefined);
  if (encoding?.startsWith('utf-32') === true) throw new Unpackable('unknown-encoding');
  return encoding?.startsWith('utf-16') === true ? new TextDecoder(encoding) : undefined;
}

/** The bytes in pieces that end where a line does. */
async function* pieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  for await (const chunk of bytes) {
    kept.push(chunk);
    keptBytes += chunk.length;
    const end = keptBytes < PIECE_BYTES ? -1 : chunk.lastIndexOf(NEWLINE);
    if (end === -1 && keptBytes < MOST_LINE_BYTES) continue;
    const rest = end === -1 ? new Uint8Array() : chunk.subarray(end + 1);
    yield Buffer.concat(kept, keptBytes).subarray(0, keptBytes - rest.length);
    kept = rest.length > 0 ? [rest] : [];
    keptBytes = rest.length;
  }
  if (keptBytes > 0) yield Buffer.concat(kept, keptBytes);
}
