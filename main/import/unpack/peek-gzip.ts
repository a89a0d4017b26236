import { constants, gunzipSync } from 'node:zlib';

/** Packed bytes that are enough to tell what is in a gzip file, and few enough to be no bomb. */
const PEEKED_BYTES = 4096;

/** The first bytes of what a gzip file holds, as far as they can be had from its head. */
export function peekGzip(head: Uint8Array): Uint8Array | undefined {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return undefined;
  try {
    return gunzipSync(head.subarray(0, PEEKED_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
