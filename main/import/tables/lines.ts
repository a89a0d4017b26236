/** A line beyond this is no article. */
const MOST_LINE_BYTES = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The lines of a stream without their ends; `undefined` stands for one that is too long. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  const take = (piece: Uint8Array): Uint8Array | undefined => {
    const whole = pendingBytes + piece.length > MOST_LINE_BYTES ? undefined : Buffer.concat([...pending, piece]);
    pending = [];
    pendingBytes = 0;
    return whole;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    pendingBytes += chunk.length - start;
    // Of a line that is too long nothing is kept but its length.
    if (pendingBytes > MOST_LINE_BYTES) pending = [];
    else if (start < chunk.length) pending.push(chunk.slice(start));
  }
  if (pendingBytes > 0) yield take(new Uint8Array());
}
