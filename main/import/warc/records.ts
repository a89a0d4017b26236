import { WARCParser, type WARCRecord } from 'warcio';
import { BytesWithinReason } from './within-reason.ts';

/** A longer line is not the beginning of a record. */
const LONGEST_LINE_BYTES = 1024;

/** A record and where it begins in the file, so that it can be read alone. */
export interface PlacedRecord {
  readonly record: WARCRecord;
  readonly offset: number;
}

/**
 * The records of a web archive (WARC) one by one; each is to be read before the next is asked for. Throws `CutShort` where
 * one claims more than there is. Closes the file when not asked for more.
 */
export async function* recordsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<PlacedRecord> {
  const within = new BytesWithinReason(bytes);
  const records = new Records(within);
  try {
    for await (const record of records) yield { record, offset: records.offset };
  } finally {
    await within.close();
  }
}

/**
 * Beyond what warcio does, this goes on at the next record after one that says a wrong length, which warcio writes to the
 * console, and knows where a compressed record begins however its bytes arrive.
 */
class Records extends WARCParser {
  readonly #bytes: BytesWithinReason;
  #start = 0;

  constructor(bytes: BytesWithinReason) {
    super(bytes);
    this.#bytes = bytes;
  }

  override get offset(): number {
    return this.#start;
  }

  override async parse(): Promise<WARCRecord | null> {
    const record = await super.parse();
    this.#bytes.bound(undefined);
    return record;
  }

  override async readToNextRecord(): Promise<Uint8Array | null> {
    await this._record?.skipFully();
    let line = await this.#readLine();
    while (line && !beginsRecord(line)) line = await this.#readLine();
    this.#start = line ? this.#startOf(line) : this.#start;
    this.#bytes.bound('headers');
    return line;
  }

  #readLine(): Promise<Uint8Array | null> {
    return this._reader.readlineRaw(LONGEST_LINE_BYTES);
  }

  /** What is compressed is read ahead to the end of its member, or to the end of what has arrived of it. */
  #startOf(line: Uint8Array): number {
    const reader = this._reader;
    if (!reader.compressed) return reader.getReadOffset() - line.length;
    const hasEnded = reader.inflator?.ended === true;
    return reader.getRawOffset() - (hasEnded ? reader.getRawLength(0) : 0);
  }
}

/** `WARC/1.0` or `WARC/1.1` (iipc.github.io/warc-specifications). */
const beginsRecord = (line: Uint8Array): boolean =>
  /^WARC\/\d/u.test(Buffer.from(line.subarray(0, 6)).toString('latin1'));
