/** A record claims more than there is. */
export class CutShort extends Error {}

/** Asked for more this often after its end, a stream is being skipped through to a place that it has not. */
const MOST_ASKED = 100;

/** The same bytes; throws `CutShort` where a parser would look for a record's end beyond them for ever, as warcio does. */
export function untilCutShort(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  let asked = 0;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const result = await chunks.next();
    if (result.done === true) asked += 1;
    if (asked > MOST_ASKED) throw new CutShort();
    return result;
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

/** What comes of a file as far as it goes. */
export async function* asFarAsItGoes<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts;
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
  }
}
